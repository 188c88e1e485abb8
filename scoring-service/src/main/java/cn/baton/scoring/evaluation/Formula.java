package cn.baton.scoring.evaluation;

import cn.baton.scoring.language.Bilingual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * From findings to a score, by a rule set.
 *
 * <pre>
 * D_d   = sum of w s / sum of w, over the dimension's indicators that apply
 * base  = 100 x sum of W_d D_d / sum of W_d, over the dimensions with at least one of them
 * final = max(0, base + min(cap, bonus) - min(cap, penalty))
 * </pre>
 */
public final class Formula {

    /** Decimals of every division. */
    public static final int SCALE = 20;

    private static final int FINAL_SCALE = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Bilingual NOTHING_DUE =
            new Bilingual("分母为零：本期没有应完成事项", "The denominator is 0: nothing was due");

    private final RuleSet rules;

    public Formula(RuleSet rules) {
        this.rules = rules;
    }

    public Evaluation evaluate(Findings findings) {
        List<IndicatorScore> indicators = Arrays.stream(Indicator.values())
                .map(indicator -> score(indicator, findings))
                .toList();
        List<DimensionScore> dimensions = Arrays.stream(Dimension.values())
                .map(dimension -> score(dimension, indicators))
                .toList();
        List<Penalty> penalties = rules.penalties().assess(findings.incidents());
        BigDecimal penalty = rules.penalties().total(penalties);
        BigDecimal bonus = rules.bonuses().total(findings.merits());
        BigDecimal applicable =
                sum(dimensions.stream().map(DimensionScore::applicableWeight).toList());
        BigDecimal base = base(dimensions);
        return new Evaluation(
                rules.version(),
                dimensions,
                indicators,
                applicable,
                base,
                bonus,
                penalty,
                base == null ? null : finalScore(base, bonus, penalty),
                penalties,
                notRanked(applicable, base));
    }

    private IndicatorScore score(Indicator indicator, Findings findings) {
        IndicatorRule rule = rules.rule(indicator);
        return switch (findings.measurements().get(indicator)) {
            case Measurement.Unknown unknown ->
                new IndicatorScore(
                        indicator, rule.weight(), unknown, null, null, AppliedPolicy.LEFT_OUT, unknown.because());
            case Measurement.Counted counted
            when counted.denominator().signum() == 0 ->
                nothingDue(indicator, rule, counted, findings.groupMeans().get(indicator));
            case Measurement.Counted counted -> {
                BigDecimal raw = counted.numerator().divide(counted.denominator(), SCALE, RoundingMode.HALF_UP);
                BigDecimal s = raw.max(BigDecimal.ZERO).min(BigDecimal.ONE);
                AppliedPolicy policy = s.compareTo(raw) == 0 ? AppliedPolicy.AS_MEASURED : AppliedPolicy.CLAMPED;
                yield new IndicatorScore(indicator, rule.weight(), counted, raw, s, policy, null);
            }
        };
    }

    private static IndicatorScore nothingDue(
            Indicator indicator, IndicatorRule rule, Measurement counted, BigDecimal groupMean) {
        BigDecimal s = switch (rule.whenNothingIsDue()) {
            case NOT_APPLICABLE -> null;
            case FULL -> BigDecimal.ONE;
            case ZERO -> BigDecimal.ZERO;
            case GROUP_MEAN -> groupMean;
        };
        AppliedPolicy policy = s == null
                ? AppliedPolicy.LEFT_OUT
                : AppliedPolicy.valueOf(rule.whenNothingIsDue().name());
        return new IndicatorScore(indicator, rule.weight(), counted, null, s, policy, s == null ? NOTHING_DUE : null);
    }

    private DimensionScore score(Dimension dimension, List<IndicatorScore> indicators) {
        List<IndicatorScore> applicable = indicators.stream()
                .filter(score -> score.indicator().dimension() == dimension && score.isApplicable())
                .toList();
        BigDecimal weight = sum(applicable.stream().map(IndicatorScore::weight).toList());
        BigDecimal weighted =
                sum(applicable.stream().map(IndicatorScore::weighted).toList());
        BigDecimal score = weight.signum() == 0 ? null : weighted.divide(weight, SCALE, RoundingMode.HALF_UP);
        return new DimensionScore(dimension, rules.weight(dimension), weight, score);
    }

    private static BigDecimal base(List<DimensionScore> dimensions) {
        List<DimensionScore> applicable = dimensions.stream()
                .filter(dimension -> dimension.score() != null)
                .toList();
        BigDecimal weight = sum(applicable.stream().map(DimensionScore::weight).toList());
        if (weight.signum() == 0) {
            return null;
        }
        BigDecimal weighted = sum(applicable.stream()
                .map(dimension -> dimension.weight().multiply(dimension.score()))
                .toList());
        return HUNDRED.multiply(weighted).divide(weight, SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal finalScore(BigDecimal base, BigDecimal bonus, BigDecimal penalty) {
        return base.add(bonus).subtract(penalty).max(BigDecimal.ZERO).setScale(FINAL_SCALE, RoundingMode.HALF_UP);
    }

    private Bilingual notRanked(BigDecimal applicable, BigDecimal base) {
        if (base == null) {
            return Bilingual.of("没有可适用的指标", "No indicator applies");
        }
        if (applicable.compareTo(rules.rankedFromWeight()) < 0) {
            return Bilingual.of(
                    "适用权重 %s 低于 %s，不参加排名",
                    "The applicable weight %s is below %s", plain(applicable), plain(rules.rankedFromWeight()));
        }
        return null;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
