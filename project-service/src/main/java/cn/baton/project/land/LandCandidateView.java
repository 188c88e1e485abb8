package cn.baton.project.land;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** A parcel that suits a demand, and how well. */
@Schema(description = "A parcel that suits a demand, and how well")
public record LandCandidateView(
        @Schema(description = "Score, 0 to 100: the sum of the reasons' points", examples = "88")
        int score,

        @Schema(description = "Points of each criterion, and why")
        List<LandCriterionScore> reasons,

        @Schema(description = "The parcel") ParcelView parcel) {

    static int total(List<LandCriterionScore> reasons) {
        return reasons.stream().mapToInt(LandCriterionScore::points).sum();
    }
}
