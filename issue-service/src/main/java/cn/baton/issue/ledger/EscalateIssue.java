package cn.baton.issue.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 升级. */
@Schema(description = "A step up the ladder, which asks for a letter of that level")
public record EscalateIssue(
        @NotNull @Schema(description = "Level to rise to", examples = "REMINDER_LETTER")
        IssueLevel level,

        @NotBlank @Size(max = 1000) @Schema(description = "Why", examples = "逾期未整改到位，资金仍未拨付。")
        String reason,

        @NotNull
        @Schema(description = "Day by which the unit must reply to the letter, after today", examples = "2026-12-24")
        LocalDate replyDueOn) {}
