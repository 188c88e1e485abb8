package cn.baton.project.registry;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 撤销阶段. */
@Schema(description = "The last step was recorded by mistake 撤销")
public record RevertTransition(
        @NotBlank @Size(max = 500) @Schema(description = "Why", examples = "误将签约录为开工")
        String reason,

        @NotNull @UnitCode @Schema(description = "Code of the unit that approved it", examples = "411000-FGW")
        String approvedBy) {}
