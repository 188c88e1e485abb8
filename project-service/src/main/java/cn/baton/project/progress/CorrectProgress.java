package cn.baton.project.progress;

import cn.baton.support.text.EnteredText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 更正月度进度. */
@Schema(description = "Corrects a report with a new one for the same month")
public record CorrectProgress(
        @NotBlank @Size(max = 1000) @Schema(description = "Why it is corrected", examples = "设备款重复计入")
        String reason,

        @NotNull @Valid @Schema(description = "All figures as they should have been")
        ProgressFigures figures) {

    public CorrectProgress {
        reason = EnteredText.of(reason);
    }
}
