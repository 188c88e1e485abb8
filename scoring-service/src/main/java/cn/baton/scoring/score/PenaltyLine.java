package cn.baton.scoring.score;

import cn.baton.scoring.evaluation.IncidentKind;
import cn.baton.scoring.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.UUID;

/** What one incident cost. */
@Schema(description = "What one incident cost, and why")
public record PenaltyLine(
        @Schema(description = "Kind of incident", examples = "REMINDER_LETTER")
        IncidentKind kind,

        @Schema(description = "Points taken off", examples = "0.2")
        BigDecimal amount,

        @Schema(description = "Id of the issue", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID issueId,

        @Schema(description = "Number of the issue", nullable = true, examples = "2026-0001")
        String issueNumber,

        @Schema(
                description = "Id of the letter; null where there is none",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID letterId,

        @Schema(description = "发文字号; null where there is none", nullable = true, examples = "许重项督〔2026〕1号")
        String letterNumber,

        @Schema(description = "Why") Bilingual because) {}
