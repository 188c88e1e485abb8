package cn.baton.issue.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/**
 * A submission that was not accepted (退回).
 *
 * @param evidenceInsufficient whether the days between submission and return count against the unit
 */
@Schema(description = "A submission that was not accepted")
public record SubmissionReturn(
        @Schema(description = "Why it was not accepted", examples = "缺少银行回单")
        String reason,

        @Schema(
                description = "Whether the evidence was insufficient: the days of verification then count",
                examples = "true")
        boolean evidenceInsufficient,

        @Schema(description = "Who returned it") Officer returnedBy,

        @Schema(description = "When, UTC", examples = "2026-11-20T01:00:00Z")
        Instant returnedAt) {}
