package cn.baton.project.progress;

import cn.baton.support.text.EnteredText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 报送月度进度. */
@Schema(description = "Reports the progress of a month")
public record ReportProgress(
        @NotNull
        @Pattern(regexp = ReportProgress.MONTH, message = "{baton.month}")
        @Schema(description = "The month, not in the future", examples = "2026-10")
        String month,

        @NotNull @Valid @Schema(description = "The figures of the month")
        ProgressFigures figures,

        @Size(max = 1000)
        @Schema(
                description = "Why figures are less than in the report before; needed when one of them is",
                nullable = true,
                examples = "核减重复计入的设备款")
        String reason) {

    /** How a month is written: {@code 2026-10}. */
    public static final String MONTH = "20\\d{2}-(0[1-9]|1[0-2])";

    public ReportProgress {
        reason = EnteredText.of(reason);
    }
}
