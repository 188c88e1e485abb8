package cn.baton.project.land;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The project fell through, or needs other land. */
@Schema(description = "Gives a parcel back")
public record ReleaseParcel(
        @NotBlank @Size(max = 500) @Schema(description = "The reason", examples = "项目终止")
        String reason,

        @Schema(description = "Whether the demand looks for other land; false withdraws it", examples = "false")
        boolean reopenDemand) {}
