package cn.baton.project.plan;

import cn.baton.project.registry.ProjectView;
import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The plan of a project for a year, as it is or was known. */
@Schema(description = "The plan of a project for a year")
public record AnnualPlanView(
        @Schema(description = "Id of the annual plan", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Calendar year", examples = "2026")
        int year,

        @Schema(description = "What is planned") AnnualPlanTerms terms,

        @Schema(
                description = "What stands out beside the project, without having been refused",
                examples = "[\"ABOVE_TOTAL_INVESTMENT\"]")
        List<PlanFlag> flags,

        @Schema(description = "When the first version was recorded, UTC", examples = "2026-01-09T01:02:03Z")
        Instant firstRecordedAt,

        @Schema(description = "When this version was recorded, UTC", examples = "2026-01-09T01:02:03Z")
        Instant recordedAt)
        implements Versioned {

    /** The plan with what stands out in it beside the project, both of the same time. */
    AnnualPlanView beside(ProjectView project) {
        BigDecimal total = project.details().totalInvestment();
        boolean above = total != null && terms.plannedInvestment().compareTo(total) > 0;
        return new AnnualPlanView(
                id,
                version,
                projectId,
                year,
                terms,
                above ? List.of(PlanFlag.ABOVE_TOTAL_INVESTMENT) : List.of(),
                firstRecordedAt,
                recordedAt);
    }
}
