package cn.baton.support.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field that was refused, and why. */
@Schema(description = "One refused field")
public record Violation(
        @Schema(description = "Path of the field in the request", examples = "totalInvestment")
        String field,

        @Schema(description = "Why it was refused, in the caller's language", examples = "不能为空")
        String message) {}
