package cn.baton.project.land;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A parcel put forward for a demand. */
@Schema(description = "A parcel put forward for a demand")
public record ProposeLandMatch(
        @NotNull @Schema(description = "Id of the demand", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID demandId,

        @NotNull @Schema(description = "Id of the parcel", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID parcelId) {}
