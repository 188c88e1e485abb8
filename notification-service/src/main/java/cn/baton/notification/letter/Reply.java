package cn.baton.notification.letter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** A reply of the recipient unit (回函). */
@Schema(description = "A reply of the recipient unit 回函")
public record Reply(
        @Schema(description = "What the unit says", examples = "设备款已于 11 月 20 日拨付到位。")
        String body,

        @Schema(description = "Unit that replied", examples = "411082-GXJ")
        String unit,

        @Schema(description = "Subject of the token that replied", examples = "u-1024")
        String by,

        @Schema(description = "When, UTC", examples = "2026-11-30T02:00:00Z")
        Instant at) {}
