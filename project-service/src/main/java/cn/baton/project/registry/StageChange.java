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

        @Schema(description = "What bears it out") List<Evidence> evidence) {

    public StageChange {
        evidence = List.copyOf(evidence);
    }
}
