package cn.baton.notification.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 回函. */
@Schema(description = "A reply 回函")
public record ReplyToLetter(
        @NotBlank @Size(max = 10_000) @Schema(description = "What was done", examples = "设备款已于 11 月 20 日拨付到位。")
        String body) {

    public ReplyToLetter {
        body = body == null ? null : PlainText.clean(body).strip();
    }
}
