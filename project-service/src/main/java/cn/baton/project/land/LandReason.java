package cn.baton.project.land;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is undone or refused. */
@Schema(description = "Why something is undone or refused")
public record LandReason(
        @NotBlank @Size(max = 500) @Schema(description = "The reason", examples = "规划调整")
        String reason) {}
