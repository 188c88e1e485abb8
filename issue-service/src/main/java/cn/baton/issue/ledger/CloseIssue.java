package cn.baton.issue.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 销号. */
@Schema(description = "Verification that an issue is put right")
public record CloseIssue(
        @NotBlank @Size(max = 4000) @Schema(description = "What verification found", examples = "资金已到账，两条生产线恢复安装，同意销号")
        String conclusion) {}
