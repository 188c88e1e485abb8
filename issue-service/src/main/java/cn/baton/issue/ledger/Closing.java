package cn.baton.issue.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;

/** How an issue was struck off (销号). */
@Schema(description = "How an issue was struck off")
public record Closing(
        @Schema(description = "What verification found", examples = "资金已到账，两条生产线恢复安装，同意销号")
        String conclusion,

        @Schema(description = "Who verified it") Officer verifier,

        @Schema(description = "Day of closing, in China", examples = "2026-11-24")
        LocalDate closedOn,

        @Schema(description = "When it was closed, UTC", examples = "2026-11-24T02:00:00Z")
        Instant closedAt) {}
