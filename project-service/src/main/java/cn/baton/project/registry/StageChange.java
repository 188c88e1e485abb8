package cn.baton.project.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A step that a project has taken.
 *
 * @param on the day on which it happened
 * @param recordedAt when it was told: history may be entered late, and the two are kept apart
 */
@Schema(description = "A step that a project has taken")
public record StageChange(
        @Schema(description = "Stage before", examples = "PLANNED")
        ProjectStage from,

        @Schema(description = "Stage after", examples = "SIGNED")
        ProjectStage to,

        @Schema(description = "Day on which it happened", examples = "2026-10-08")
        LocalDate on,

        @Schema(description = "When it was recorded, UTC", examples = "2026-10-09T01:02:03Z")
        Instant recordedAt,

        @Schema(
                description = "Why, where a project was suspended, removed or resumed",
                nullable = true,
                examples = "企业调整投资计划")
        String reason,

        @Schema(description = "Code of the unit that approved that", nullable = true, examples = "411000-FGW")
        String approvedBy,

        @Schema(description = "What bears it out") List<Evidence> evidence) {

    public StageChange {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    static StageChange onCourse(
            ProjectStage from, ProjectStage to, LocalDate on, List<Evidence> evidence, Instant recordedAt) {
        return new StageChange(from, to, on, recordedAt, null, null, evidence);
    }

    static StageChange aside(ProjectStage from, ProjectStage to, SetAside command, Instant recordedAt) {
        return new StageChange(from, to, command.on(), recordedAt, command.reason(), command.approvedBy(), List.of());
    }
}
