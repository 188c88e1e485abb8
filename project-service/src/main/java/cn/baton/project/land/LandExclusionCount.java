package cn.baton.project.land;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many parcels on offer a constraint keeps from a demand. */
@Schema(description = "How many parcels on offer a constraint keeps from a demand")
public record LandExclusionCount(
        @Schema(description = "The constraint", examples = "ZONING")
        LandConstraint constraint,

        @Schema(description = "Parcels that break it; a parcel may break several", examples = "12")
        long parcels) {}
