package cn.baton.scoring.fact;

import cn.baton.support.inbox.PoisonException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the newest event of an issue reported (问题事实). */
@Embeddable
@Schema(description = "What the newest event of an issue reported")
public record IssueFact(
        @Column(insertable = false, updatable = false)
        @Schema(description = "Id of the issue", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID issueId,

        @Schema(description = "Number of the issue", examples = "2026-0001")
        String number,

        @Schema(description = "Id of the project concerned", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Area by the issue itself, GB/T 2260", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Kind of problem", examples = "FUNDING")
        String category,

        @Schema(description = "Severity", examples = "MAJOR")
        String severity,

        @Schema(description = "How far rectification has come", examples = "RECTIFYING")
        String status,

        @Schema(description = "Level on the ladder", examples = "REMINDER_LETTER")
        String level,

        @Schema(description = "Run on the ladder", examples = "1")
        Integer cycle,

        @Schema(description = "Code of the unit that must put it right", nullable = true, examples = "411082-GXJ")
        String responsibleUnit,

        @Schema(description = "Day by which it must be put right", nullable = true, examples = "2026-11-16")
        LocalDate dueOn,

        @Schema(description = "Day on which it was raised, in China", examples = "2026-10-26")
        LocalDate raisedOn,

        @Schema(description = "When it was raised, UTC", examples = "2026-10-26T01:30:00Z")
        Instant raisedAt,

        @Schema(
                description = "When rectification was submitted last, UTC",
                nullable = true,
                examples = "2026-11-23T07:00:00Z")
        Instant submittedAt,

        @Schema(description = "When it was closed, UTC", nullable = true, examples = "2026-11-24T02:00:00Z")
        Instant closedAt,

        @Schema(description = "How often it came back", examples = "0")
        Integer recurrence,

        @Schema(description = "Version of the issue that this is", examples = "4")
        Long aggregateVersion,

        @Schema(description = "When the change was made, UTC", examples = "2026-11-17T01:00:00Z")
        Instant occurredAt) {

    /** Throws {@link PoisonException} when a field is missing without which there is no fact. */
    public IssueFact requireComplete() {
        if (issueId == null
                || number == null
                || projectId == null
                || category == null
                || severity == null
                || status == null
                || level == null
                || cycle == null
                || raisedOn == null
                || raisedAt == null
                || recurrence == null
                || aggregateVersion == null
                || occurredAt == null) {
            throw new PoisonException(
                    "issueId, number, projectId, category, severity, status, level, cycle, raisedOn, raisedAt, "
                            + "recurrence, aggregateVersion or occurredAt is missing");
        }
        return this;
    }
}
