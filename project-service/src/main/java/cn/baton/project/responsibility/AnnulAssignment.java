package cn.baton.project.responsibility;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 作废. */
@Schema(description = "Annulment of an assignment that was entered by mistake 作废; the right one is entered anew")
public record AnnulAssignment(
        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "人员录入有误")
        String reason) {}
