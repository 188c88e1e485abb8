package cn.baton.notification.letter;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A letter as it stands. */
@Schema(description = "A letter 函件")
public record LetterView(
        @Schema(description = "Id of the letter", examples = "019ab003-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "3")
        long version,

        @Schema(description = "提醒函 or 督办函", examples = "REMINDER")
        LetterKind kind,

        @Schema(description = "How far it has come", examples = "ISSUED")
        LetterState state,

        @Schema(description = "发文字号, from sign-off on", nullable = true, examples = "许重项督〔2026〕1号")
        String number,

        @Schema(description = "Issue that it is about", examples = "019ab002-0000-7000-8000-000000000001")
        UUID issueId,

        @Schema(description = "Number of that issue", examples = "2026-0001")
        String issueNumber,

        @Schema(description = "Project concerned", examples = "019ab001-0000-7000-8000-000000000001")
        UUID projectId,

        @Schema(description = "Name of that project", nullable = true, examples = "黄河旋风金刚石材料项目")
        String projectName,

        @Schema(description = "Area of the issue, GB/T 2260", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Unit that the letter goes to", examples = "411082-GXJ")
        String recipientUnit,

        @Schema(description = "Level of escalation that called for it", examples = "REMINDER_LETTER")
        LetterLevel level,

        @Schema(description = "Run on the ladder of escalation", examples = "1")
        int cycle,

        @Schema(description = "Title of the letter", examples = "关于黄河旋风金刚石材料项目问题整改的提醒函")
        String subject,

        @Schema(description = "Paragraphs, one a line", examples = "长葛市工业和信息化局：\n……\n特此函告。")
        String body,

        @Schema(description = "Day by which a reply is due, in China", nullable = true, examples = "2026-12-01")
        LocalDate replyDueOn,

        @Schema(description = "When it was drafted, UTC", examples = "2026-11-24T01:00:00Z")
        Instant createdAt,

        @Schema(description = "Subject of the token that signed it off", nullable = true, examples = "leader-1")
        String signer,

        @Schema(description = "When it was signed off, UTC", nullable = true, examples = "2026-11-24T02:00:00Z")
        Instant signedAt,

        @Schema(description = "When it was issued, UTC", nullable = true, examples = "2026-11-24T03:00:00Z")
        Instant issuedAt,

        @Schema(description = "When it was delivered, UTC", nullable = true, examples = "2026-11-24T03:00:01Z")
        Instant deliveredAt,

        @Schema(
                description = "When its delivery was last given up, UTC",
                nullable = true,
                examples = "2026-11-25T03:00:01Z")
        Instant deliveryFailedAt,

        @Schema(description = "When it was acknowledged, UTC", nullable = true, examples = "2026-11-24T06:00:00Z")
        Instant acknowledgedAt,

        @Schema(description = "Replies, oldest first") List<Reply> replies,

        @Schema(
                description = "Why the latest reply that was returned was returned",
                nullable = true,
                examples = "缺少拨款凭证")
        String returnReason,

        @Schema(description = "When the reply was accepted, UTC", nullable = true, examples = "2026-12-01T02:00:00Z")
        Instant acceptedAt,

        @Schema(description = "When it was revoked, UTC", nullable = true, examples = "2026-11-25T02:00:00Z")
        Instant revokedAt,

        @Schema(description = "Why it was revoked", nullable = true, examples = "问题已核销")
        String revokeReason)
        implements Versioned {

    public LetterView {
        replies = List.copyOf(replies);
    }
}
