package cn.baton.notification.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** One try to deliver a letter. */
@Schema(description = "One try to deliver a letter")
public record Attempt(
        @Schema(description = "When its outcome was known, UTC", examples = "2026-11-24T03:00:01Z")
        Instant at,

        @Schema(
                description = "SENT, FAILED, or WITHDRAWN when the letter was revoked before it was sent",
                examples = "SENT")
        Result result,

        @Schema(description = "Why it failed", nullable = true, examples = "Connection refused")
        String reason) {

    /** Outcome of an attempt. */
    public enum Result {
        SENT,
        FAILED,
        WITHDRAWN
    }
}
