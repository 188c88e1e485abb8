package cn.baton.scoring.fact;

import cn.baton.support.inbox.PoisonException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the newest event of a letter reported (函件事实). */
@Embeddable
@Schema(description = "What the newest event of a letter reported")
public record LetterFact(
        @Column(insertable = false, updatable = false)
        @Schema(description = "Id of the letter", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID letterId,

        @Schema(description = "REMINDER 提醒函 or SUPERVISION 督办函", examples = "REMINDER")
        String kind,

        @Schema(description = "State of the letter", examples = "DELIVERED")
        String state,

        @Schema(description = "发文字号", nullable = true, examples = "许重项督〔2026〕1号")
        String number,

        @Schema(description = "Id of the issue concerned", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID issueId,

        @Schema(description = "Number of that issue", nullable = true, examples = "2026-0001")
        String issueNumber,

        @Schema(description = "Id of the project concerned", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Area by the letter itself, GB/T 2260", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Code of the unit that the letter goes to", examples = "411082-GXJ")
        String recipientUnit,

        @Schema(description = "Level of the escalation that called for it", examples = "REMINDER_LETTER")
        String level,

        @Schema(description = "Run on the ladder", examples = "1")
        Integer cycle,

        @Schema(description = "Day by which a reply is due", nullable = true, examples = "2026-12-01")
        LocalDate replyDueOn,

        @Schema(description = "When it was issued, UTC", nullable = true, examples = "2026-11-24T03:00:00Z")
        Instant issuedAt,

        @Schema(description = "When it was delivered, UTC", nullable = true, examples = "2026-11-24T03:00:01Z")
        Instant deliveredAt,

        @Schema(description = "When the latest reply came, UTC", nullable = true, examples = "2026-11-30T02:00:00Z")
        Instant repliedAt,

        @Schema(description = "When the reply was accepted, UTC", nullable = true, examples = "2026-12-01T02:00:00Z")
        Instant acceptedAt,

        @Schema(description = "When it was revoked, UTC", nullable = true, examples = "2026-12-02T02:00:00Z")
        Instant revokedAt,

        @Schema(description = "Version of the letter that this is", examples = "4")
        Long aggregateVersion,

        @Schema(description = "When the change was made, UTC", examples = "2026-11-24T03:00:01Z")
        Instant occurredAt) {

    /** Throws {@link PoisonException} when a field is missing without which there is no fact. */
    public LetterFact requireComplete() {
        if (letterId == null
                || kind == null
                || state == null
                || issueId == null
                || projectId == null
                || recipientUnit == null
                || level == null
                || cycle == null
                || aggregateVersion == null
                || occurredAt == null) {
            throw new PoisonException(
                    "letterId, kind, state, issueId, projectId, recipientUnit, level, cycle, aggregateVersion "
                            + "or occurredAt is missing");
        }
        return this;
    }
}
