package cn.baton.notification.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a reply is returned or a letter revoked. */
@Schema(description = "Why a reply is returned or a letter revoked")
public record Reason(
        @NotBlank @Size(max = 500) @Schema(description = "Reason, kept with the letter", examples = "缺少拨款凭证")
        String reason) {

    public Reason {
        reason = reason == null ? null : PlainText.clean(reason).strip();
    }
}
