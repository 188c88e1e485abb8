package cn.baton.project.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Satisfaction by area and month, and of all together. */
@Schema(description = "Satisfaction by area and month")
public record SatisfactionReport(
        @Schema(description = "As known at the end of this day", examples = "2023-10-31")
        LocalDate asOf,

        @Schema(description = "By area and month") List<Satisfaction> groups,

        @Schema(description = "Answers in all", examples = "88")
        long answers,

        @Schema(description = "Mean of all scores, 1 to 5; null without any", nullable = true, examples = "4.4205")
        BigDecimal average) {}
