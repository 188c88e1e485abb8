package cn.baton.project.factor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 取消. */
@Schema(description = "A factor is no longer needed")
public record CancelFactorRequest(
        @NotBlank @Size(max = 500) @Schema(description = "The reason", examples = "工艺调整，不再需要")
        String reason) {}
