package cn.baton.scoring.score;

import cn.baton.scoring.area.Area;
import cn.baton.scoring.evaluation.AppliedPolicy;
import cn.baton.scoring.evaluation.Dimension;
import cn.baton.scoring.evaluation.Indicator;
import cn.baton.scoring.language.Bilingual;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A score with its whole explanation. */
@Schema(description = "A score with its whole explanation. Ratios have 4 to 10 decimals; only `final` is rounded to 2")
public record ScoreView(
        @Schema(description = "Who is evaluated") Area subject,

        @Schema(
                implementation = String.class,
                pattern = "^\\d{4}-\\d{2}$",
                description = "Calendar month in China",
                examples = "2026-11")
        YearMonth month,

        @Schema(
                description = "Day up to whose end facts count: the month's last, or today while it runs",
                examples = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Version of the rule set", examples = "1")
        int ruleSetVersion,

        @Schema(description = "State of the evaluation", examples = "PROVISIONAL")
        ScoreState state,

        @Schema(description = "Whether it takes part in the ranking", examples = "false")
        boolean ranked,

        @Schema(description = "Why it does not take part in the ranking; null when it does", nullable = true)
        Bilingual notRankedBecause,

        @Schema(
                description = "Score before bonus and penalty, 0 to 100; null when no indicator applies",
                nullable = true,
                examples = "86.3995")
        BigDecimal base,

        @Schema(description = "Bonus in points, capped", examples = "0")
        BigDecimal bonus,

        @Schema(description = "Penalty in points, capped", examples = "0.5")
        BigDecimal penalty,

        @JsonProperty("final")
        @Schema(
                description = "max(0, base + bonus - penalty), 2 decimals; null when no indicator applies",
                nullable = true,
                examples = "85.90")
        BigDecimal finalScore,

        @Schema(description = "Weight of the indicators that apply, of 100", examples = "73")
        BigDecimal applicableWeight,

        @Schema(description = "What the dimensions came to") List<DimensionLine> dimensions,

        @Schema(description = "What every indicator came to, and why")
        List<IndicatorLine> indicators,

        @Schema(description = "What cost points, dearest first")
        PenaltyLines penalties,

        @Schema(description = "What to keep in mind when reading this score")
        List<Bilingual> notes) {

    /** A dimension's part. */
    @Schema(description = "What a dimension came to")
    public record DimensionLine(
            @Schema(description = "Dimension", examples = "B")
            Dimension id,

            @Schema(description = "Name") Bilingual name,

            @Schema(description = "Weight by the rule set, of 100", examples = "55")
            BigDecimal weight,

            @Schema(description = "Weight of its indicators that apply", examples = "37")
            BigDecimal applicableWeight,

            @Schema(
                    description = "Weighted mean of s, 0 to 1; null when none applies",
                    nullable = true,
                    examples = "0.9135135135")
            BigDecimal score) {}

    /** An indicator's part. */
    @Schema(description = "What an indicator came to, and why")
    public record IndicatorLine(
            @Schema(description = "Indicator", examples = "B3")
            Indicator id,

            @Schema(description = "Dimension", examples = "B")
            Dimension dimension,

            @Schema(description = "Name") Bilingual name,

            @Schema(description = "Weight by the rule set, of 100", examples = "12")
            BigDecimal weight,

            @Schema(description = "Whether it applies", examples = "true")
            boolean applicable,

            @Schema(description = "Why it does not apply; null when it does", nullable = true)
            Bilingual notApplicableBecause,

            @Schema(description = "Raw numerator; null when nothing is known", nullable = true, examples = "9")
            BigDecimal numerator,

            @Schema(description = "Raw denominator; null when nothing is known", nullable = true, examples = "10")
            BigDecimal denominator,

            @Schema(description = "Numerator by denominator, not clamped", nullable = true, examples = "0.9000")
            BigDecimal raw,

            @Schema(description = "What counts, 0 to 1", nullable = true, examples = "0.9000")
            BigDecimal s,

            @Schema(description = "How s came about", examples = "AS_MEASURED")
            AppliedPolicy policy,

            @Schema(description = "The records behind it") Records records) {}

    /** The records behind an indicator. */
    @Schema(name = "BehindRecords", description = "Records behind a figure; at most 200 are listed")
    public record Records(
            @Schema(description = "How many there are in all", examples = "10")
            long total,

            @Schema(description = "At most 200 of them, least credit first")
            List<BehindRecord> items) {}

    /** What cost points. */
    @Schema(description = "What cost points; at most 200 lines are listed")
    public record PenaltyLines(
            @Schema(description = "How many there are in all", examples = "1")
            long total,

            @Schema(description = "At most 200 of them, dearest first")
            List<PenaltyLine> items) {}
}
