package cn.baton.notification.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** One try to deliver a letter, written before it is made. */
@Schema(description = "One try to deliver a letter, written before it is made")
public record Attempt(
        @Schema(
                description = "When it began, UTC; null for a withdrawal before any try",
                nullable = true,
                examples = "2026-11-24T03:00:00Z")
        Instant startedAt,

        @Schema(
                description =
                        "When the mail server was about to get the letter itself, UTC; null when it did not come to"
                                + " that",
                nullable = true,
                examples = "2026-11-24T03:00:01Z")
        Instant handedOverAt,

        @Schema(
                description = "When its outcome was known, UTC; null while it is being made",
                nullable = true,
                examples = "2026-11-24T03:00:01Z")
        Instant at,

        @Schema(
                description = "RUNNING, SENT, FAILED, WITHDRAWN when the letter was revoked before it was sent,"
                        + " UNCERTAIN when nobody knows whether the mail server has taken it",
                examples = "SENT")
        Result result,

        @Schema(description = "Why it failed", nullable = true, examples = "Connection refused")
        String reason,

        @Schema(
                description = "What a person decided about an uncertain attempt; null where nobody did",
                nullable = true)
        Decision decision) {

    private static final int MAX_REASON = 500;

    /** Outcome of an attempt. */
    public enum Result {
        RUNNING,
        SENT,
        FAILED,
        WITHDRAWN,
        UNCERTAIN
    }

    static Attempt begun(Instant now) {
        return new Attempt(now, null, null, Result.RUNNING, null, null);
    }

    /** Revoked while it waited. */
    static Attempt withdrawn(Instant now) {
        return new Attempt(null, null, now, Result.WITHDRAWN, null, null);
    }

    Attempt handedOver(Instant now) {
        return new Attempt(startedAt, now, at, result, reason, decision);
    }

    Attempt ended(Result outcome, String why, Instant now) {
        String kept = why == null || why.length() <= MAX_REASON ? why : why.substring(0, MAX_REASON);
        return new Attempt(startedAt, handedOverAt, now, outcome, kept, decision);
    }

    Attempt decided(Decision verdict) {
        return new Attempt(startedAt, handedOverAt, at, result, reason, verdict);
    }
}
