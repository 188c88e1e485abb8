package cn.baton.project.cost;

import cn.baton.project.registry.ProjectDetails;
import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;

/** 投资调整. */
@Schema(description = "A revision of the total investment 投资调整")
public record ReviseCost(
        @NotNull
        @DecimalMin("0")
        @DecimalMax(ProjectDetails.MAX_INVESTMENT)
        @Digits(integer = 16, fraction = 2)
        @Schema(description = "New total investment in 万元, at most 100 000 000 (1 万亿元)", examples = "1450000")
        BigDecimal amount,

        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "增加二期厂房")
        String reason,

        @NotNull @UnitCode @Schema(description = "Code of the unit that approved it", examples = "411082-FGW")
        String approvedBy,

        @NotNull
        @Schema(
                description = "Day of the approval, not in the future and not before that of the last revision",
                examples = "2026-10-12")
        LocalDate approvedOn,

        @Size(max = 100) @Schema(description = "Number of the approval", nullable = true, examples = "长发改〔2026〕31号")
        String documentNo) {}
