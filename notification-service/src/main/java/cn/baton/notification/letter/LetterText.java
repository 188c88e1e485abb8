package cn.baton.notification.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/**
 * What a draft says. Control characters are dropped.
 *
 * @param body paragraphs, one a line; the first is the salutation when it ends with a colon
 */
@Schema(description = "What a draft says")
public record LetterText(
        @NotBlank @Size(max = 200) @Schema(description = "Title of the letter", examples = "关于黄河旋风金刚石材料项目问题整改的提醒函")
        String subject,

        @NotBlank
        @Size(max = 20_000)
        @Schema(
                description = "Paragraphs, one a line; the first is the salutation when it ends with a colon",
                examples = "长葛市工业和信息化局：\n经督导核查，……\n特此函告。")
        String body,

        @Schema(
                description =
                        "Day by which a reply is due. When it moves and the body is not given, the day moves there too",
                nullable = true,
                examples = "2026-12-01")
        LocalDate replyDueOn) {

    public LetterText {
        subject = subject == null
                ? null
                : PlainText.clean(subject).replace('\n', ' ').strip();
        body = body == null ? null : PlainText.clean(body).strip();
    }

    /** The text after a change that may have moved the day of reply without touching the sentence that names it. */
    LetterText movedFrom(LetterText before) {
        boolean moved = body.equals(before.body)
                && replyDueOn != null
                && before.replyDueOn != null
                && !replyDueOn.equals(before.replyDueOn);
        return moved
                ? new LetterText(subject, body.replace(deadline(before.replyDueOn), deadline(replyDueOn)), replyDueOn)
                : this;
    }

    private static String deadline(LocalDate day) {
        return "于" + ChineseDate.of(day) + "前将";
    }
}
