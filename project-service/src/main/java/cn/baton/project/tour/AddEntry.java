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
import java.util.List;
import java.util.UUID;

/** A project that a tour goes to. */
@Schema(description = "A project that a tour goes to")
public record AddEntry(
        @NotNull
        @Schema(description = "Id of the project; once per tour", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

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

    public AddEntry {
        scores = scores == null ? List.of() : scores.stream().toList();
    }

    EntryDetails details() {
        return new EntryDetails(order, overallScore, scores);
    }
}
