package cn.baton.project.permit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 作废. */
@Schema(description = "Annulment of an entry that was made by mistake 作废; the right one is entered anew")
public record AnnulPermit(
        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "受理日期录入有误")
        String reason) {}
