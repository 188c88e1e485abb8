package cn.baton.issue.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A step of an issue up the ladder. */
@Schema(description = "A step of an issue up the ladder")
public record EscalationView(
        @Schema(description = "Id of the step", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Level reached", examples = "REMINDER_LETTER")
        IssueLevel level,

        @Schema(description = "Run on the ladder, from 1", examples = "1")
        int cycle,

        @Schema(description = "Why", examples = "逾期未整改到位，资金仍未拨付。")
        String reason,

        @Schema(description = "Day by which the unit must reply", examples = "2026-11-24")
        LocalDate replyDueOn,

        @Schema(description = "Who approved it") Officer approvedBy,

        @Schema(description = "When, UTC", examples = "2026-11-17T01:00:00Z")
        Instant escalatedAt) {}
