package cn.baton.project.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 作废. */
@Schema(description = "Annulment of a milestone that was entered by mistake 作废; the right one is entered anew")
public record AnnulMilestone(
        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "达成日期录入有误")
        String reason) {}
