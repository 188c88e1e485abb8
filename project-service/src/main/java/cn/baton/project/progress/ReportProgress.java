package cn.baton.project.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 报送月度进度. */
@Schema(description = "Reports the progress of a month")
public record ReportProgress(
        @NotNull
        @Pattern(regexp = ProgressMonth.REGEXP, message = "{baton.month}")
        @Schema(description = "The month, not in the future", examples = "2026-10")
        String month,

        @NotNull @Valid @Schema(description = "What is told about it")
        ProgressFigures figures) {}
