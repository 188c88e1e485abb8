package cn.baton.project.tour;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Where a project stands on the tour, and how it was judged. */
@Schema(description = "Place and judgement of a project on a tour")
public record EntryDetails(
        @NotNull @Min(1) @Max(1000) @Schema(description = "Place on the way, from 1; once per tour", examples = "1")
        Integer order,

        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Schema(
                description = "Overall score, 0 to 100; stands above the judges' mean",
                nullable = true,
                examples = "93.2")
        BigDecimal overallScore,

        @Size(max = 100) @Schema(description = "Scores of the judging units, one each")
        List<@Valid @NotNull JudgeScore> scores) {

    public EntryDetails {
        scores = scores == null ? List.of() : scores.stream().toList();
    }

    /** The overall score, else the judges' mean to 2 digits, else null. */
    BigDecimal score() {
        if (overallScore != null || scores.isEmpty()) {
            return overallScore;
        }
        BigDecimal sum = scores.stream().map(JudgeScore::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
    }
}
