package cn.baton.project.land;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** A parcel on offer that a demand cannot have, and all that stands against it. */
@Schema(description = "A parcel on offer that a demand cannot have, and all that stands against it")
public record LandExclusionView(
        @Schema(description = "All constraints that it breaks")
        List<Broken> broken,

        @Schema(description = "The parcel") ParcelView parcel) {

    /** A constraint and by how much it is broken. */
    @Schema(name = "BrokenLandConstraint", description = "A constraint and by how much it is broken")
    public record Broken(
            @Schema(description = "The constraint", examples = "TOO_SMALL")
            LandConstraint constraint,

            @Schema(description = "Why, in Chinese", examples = "地块 60 亩，小于所需的 80 亩")
            String chinese,

            @Schema(description = "Why, in English", examples = "The parcel's 60 亩 are less than the 80 亩 needed")
            String english) {}
}
