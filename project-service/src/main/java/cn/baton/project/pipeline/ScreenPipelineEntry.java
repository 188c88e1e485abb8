package cn.baton.project.pipeline;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 筛选. */
@Schema(description = "Keeps what a screening came to")
public record ScreenPipelineEntry(
        @NotNull @Schema(description = "Day of the screening, not in the future", examples = "2026-09-15")
        LocalDate screenedOn,

        @NotNull @UnitCode @Schema(description = "Code of the unit that screened", examples = "411000-FGW")
        String unit,

        @NotNull @Schema(description = "What it came to", examples = "PASSED")
        ScreeningResult result,

        @Size(max = 1000) @Schema(description = "Remarks", nullable = true, examples = "用地、能耗条件具备")
        String remarks) {}
