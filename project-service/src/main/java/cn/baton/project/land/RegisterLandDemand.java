package cn.baton.project.land;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A project's demand for land. */
@Schema(description = "A project's demand for land")
public record RegisterLandDemand(
        @NotNull @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @NotNull @Valid @Schema(description = "What is needed")
        LandDemandDetails details) {}
