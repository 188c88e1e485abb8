package cn.baton.notification.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** What a person decided about an attempt whose outcome is uncertain. */
@Schema(description = "What a person decided about an attempt whose outcome is uncertain")
public record Decision(
        @Schema(description = "What is done about it", examples = "TAKEN_AS_DELIVERED")
        Verdict verdict,

        @Schema(description = "Why", examples = "收函单位电话确认已收到")
        String reason,

        @Schema(description = "Subject of the token that decided", examples = "u-1024")
        String by,

        @Schema(description = "When, UTC", examples = "2026-11-24T03:20:00Z")
        Instant at) {

    /** What can be done about it. */
    public enum Verdict {
        SENT_AGAIN,
        TAKEN_AS_DELIVERED
    }
}
