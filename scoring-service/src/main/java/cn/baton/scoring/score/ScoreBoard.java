package cn.baton.scoring.score;

import cn.baton.scoring.area.Area;
import cn.baton.scoring.language.Bilingual;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The scores of all areas in view. */
@Schema(description = "The scores of all areas about which anything is known, highest first")
public record ScoreBoard(
        @Schema(
                implementation = String.class,
                pattern = "^\\d{4}-\\d{2}$",
                description = "Calendar month in China",
                examples = "2026-11")
        YearMonth month,

        @Schema(description = "Day up to whose end facts count", examples = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Version of the rule set", examples = "1")
        int ruleSetVersion,

        @Schema(description = "State of the evaluation", examples = "PROVISIONAL")
        ScoreState state,

        @Schema(description = "Highest final score first; those without a score last, by area code")
        List<Entry> items) {

    /** One area's score; its explanation is at {@code /scores/{areaCode}}. */
    @Schema(name = "ScoreEntry", description = "One area's score; its explanation is at /scores/{areaCode}")
    public record Entry(
            @Schema(description = "Who is evaluated") Area subject,

            @Schema(description = "Whether it takes part in the ranking", examples = "false")
            boolean ranked,

            @Schema(description = "Why it does not take part in the ranking; null when it does", nullable = true)
            Bilingual notRankedBecause,

            @Schema(
                    description = "Score before bonus and penalty; null when no indicator applies",
                    nullable = true,
                    examples = "86.3995")
            BigDecimal base,

            @Schema(description = "Bonus in points, capped", examples = "0")
            BigDecimal bonus,

            @Schema(description = "Penalty in points, capped", examples = "0.5")
            BigDecimal penalty,

            @JsonProperty("final")
            @Schema(description = "2 decimals; null when no indicator applies", nullable = true, examples = "85.90")
            BigDecimal finalScore,

            @Schema(description = "Weight of the indicators that apply, of 100", examples = "73")
            BigDecimal applicableWeight) {}
}
