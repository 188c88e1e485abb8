package cn.baton.issue.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 退回. */
@Schema(description = "A submission that is not accepted")
public record ReturnRectification(
        @NotBlank @Size(max = 1000) @Schema(description = "Why it is not accepted", examples = "缺少银行回单")
        String reason,

        @NotNull
        @Schema(
                description = "Whether the evidence was insufficient: the days of verification then count",
                examples = "true")
        Boolean evidenceInsufficient) {}
