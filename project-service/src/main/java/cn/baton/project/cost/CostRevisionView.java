package cn.baton.project.cost;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A revision as it was recorded; it never changes. */
@Schema(description = "A revision of a project's total investment")
public record CostRevisionView(
        @Schema(description = "Id of the revision", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdee")
        UUID projectId,

        @Schema(description = "Number of the revision in its project, from 1", examples = "1")
        int sequence,

        @Schema(
                description = "Total investment before, 万元; null when none was known",
                nullable = true,
                examples = "1200000")
        BigDecimal previousAmount,

        @Schema(description = "Total investment after, 万元", examples = "1450000")
        BigDecimal amount,

        @Schema(
                description = "COST_OVERRUN when the amount is more than 20 % over the original one",
                nullable = true,
                examples = "COST_OVERRUN")
        CostFlag flag,

        @Schema(description = "Reason", examples = "增加二期厂房") String reason,

        @Schema(description = "Code of the unit that approved it", examples = "411082-FGW")
        String approvedBy,

        @Schema(description = "Day of the approval", examples = "2026-10-12")
        LocalDate approvedOn,

        @Schema(description = "Number of the approval", nullable = true, examples = "长发改〔2026〕31号")
        String documentNo,

        @Schema(description = "When it was recorded, UTC", examples = "2026-10-13T01:02:03Z")
        Instant recordedAt) {}
