package cn.baton.project.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** How satisfied the enterprises of an area were in a month. */
@Schema(description = "Satisfaction in an area in a month")
public record Satisfaction(
        @Schema(description = "Area, GB/T 2260; null for projects without one", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Month of the visits", examples = "2023-09")
        String month,

        @Schema(description = "Answers", examples = "12") long answers,

        @Schema(description = "Mean of the scores, 1 to 5", examples = "4.5833")
        BigDecimal average) {}
