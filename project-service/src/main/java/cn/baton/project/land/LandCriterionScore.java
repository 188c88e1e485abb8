package cn.baton.project.land;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The points of one criterion, and why; in both languages, since it is kept with a proposal. */
@Schema(description = "The points of one criterion, and why")
public record LandCriterionScore(
        @Schema(description = "The criterion", examples = "ZONING")
        LandCriterion criterion,

        @Schema(description = "Points given", examples = "15")
        int points,

        @Schema(description = "Points that can be had; of all criteria 100", examples = "15")
        int maximum,

        @Schema(description = "Why, in Chinese", examples = "用途 M1 相符")
        String chinese,

        @Schema(description = "Why, in English", examples = "Zoned M1 as needed")
        String english) {}
