package cn.baton.project.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A step that a project has taken, or what became of one later: entries are never changed.
 *
 * @param on the day on which it happened
 * @param recordedAt when it was told: history may be entered late, and the two are kept apart
 */
@Schema(description = "A step that a project has taken, the correction of one, or the reversion of the last")
public record StageChange(
        @Schema(description = "STEP, CORRECTION of a step's day, or REVERSION of the last step", examples = "STEP")
        StageChangeKind kind,

        @Schema(description = "Stage before", examples = "PLANNED")
        ProjectStage from,

        @Schema(description = "Stage after; of a correction, the stage whose step it corrects", examples = "SIGNED")
        ProjectStage to,

        @Schema(
                description = "Day on which it happened; of a correction, the right day of the step",
                examples = "2026-10-08")
        LocalDate on,

        @Schema(
                description = "Day that was recorded before, of a correction; null when the step had been forgotten",
                nullable = true,
                examples = "2026-10-18")
        LocalDate previouslyOn,

        @Schema(description = "When it was recorded, UTC", examples = "2026-10-09T01:02:03Z")
        Instant recordedAt,

        @Schema(
                description = "Why, where a project was suspended, removed or resumed, or a step corrected or reverted",
                nullable = true,
                examples = "企业调整投资计划")
        String reason,

        @Schema(description = "Code of the unit that approved that", nullable = true, examples = "411000-FGW")
        String approvedBy,

        @Schema(description = "What bears it out") List<Evidence> evidence) {

    /** Of those that were kept before there were others, each is a step. */
    public StageChange {
        kind = kind == null ? StageChangeKind.STEP : kind;
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    static StageChange onCourse(
            ProjectStage from, ProjectStage to, LocalDate on, List<Evidence> evidence, Instant recordedAt) {
        return new StageChange(StageChangeKind.STEP, from, to, on, null, recordedAt, null, null, evidence);
    }

    static StageChange aside(ProjectStage from, ProjectStage to, SetAside command, Instant recordedAt) {
        return new StageChange(
                StageChangeKind.STEP,
                from,
                to,
                command.on(),
                null,
                recordedAt,
                command.reason(),
                command.approvedBy(),
                List.of());
    }

    static StageChange correction(
            ProjectStage from,
            CorrectTransition command,
            LocalDate previouslyOn,
            List<Evidence> evidence,
            Instant recordedAt) {
        return new StageChange(
                StageChangeKind.CORRECTION,
                from,
                command.stage(),
                command.on(),
                previouslyOn,
                recordedAt,
                command.reason(),
                null,
                evidence);
    }

    static StageChange reversion(
            ProjectStage from, ProjectStage to, LocalDate on, RevertTransition command, Instant recordedAt) {
        return new StageChange(
                StageChangeKind.REVERSION,
                from,
                to,
                on,
                null,
                recordedAt,
                command.reason(),
                command.approvedBy(),
                List.of());
    }

    /** A step along the course, as against those off it and back. */
    boolean staysOnCourse() {
        return from.isOnCourse() && to.isOnCourse();
    }

    StageChange movedTo(LocalDate day) {
        return new StageChange(kind, from, to, day, previouslyOn, recordedAt, reason, approvedBy, evidence);
    }
}
