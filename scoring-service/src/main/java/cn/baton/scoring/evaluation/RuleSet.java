package cn.baton.scoring.evaluation;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation goes by (评价规则): data, versioned, never changed once in use.
 *
 * @param dimensions their weights, 100 in total
 * @param indicators their weights, those of a dimension adding up to the dimension's
 * @param tau share of the year's investment that is due by the end of each month, January first
 * @param closedLateCredit what an issue closed late counts in S1
 * @param rankedFromWeight applicable weight below which a subject is not ranked
 */
public record RuleSet(
        int version,
        Map<Dimension, BigDecimal> dimensions,
        Map<Indicator, IndicatorRule> indicators,
        List<BigDecimal> tau,
        BigDecimal closedLateCredit,
        BigDecimal rankedFromWeight,
        PenaltyRules penalties,
        BonusRules bonuses) {

    private static final BigDecimal TOTAL = new BigDecimal(100);
    private static final int MONTHS = 12;

    public RuleSet {
        List<String> faults = new ArrayList<>();
        checkWeights(dimensions, indicators, faults);
        checkCurve(tau, faults);
        checkShare("closedLateCredit", closedLateCredit, BigDecimal.ONE, faults);
        checkShare("rankedFromWeight", rankedFromWeight, TOTAL, faults);
        if (penalties == null) {
            faults.add("penalties are missing");
        } else {
            penalties.check(faults);
        }
        if (bonuses == null) {
            faults.add("bonuses are missing");
        } else {
            bonuses.check(faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidRuleSetException(version, faults);
        }
        dimensions = Map.copyOf(dimensions);
        indicators = Map.copyOf(indicators);
        tau = List.copyOf(tau);
    }

    public BigDecimal weight(Dimension dimension) {
        return dimensions.get(dimension);
    }

    public IndicatorRule rule(Indicator indicator) {
        return indicators.get(indicator);
    }

    /** Share of the year's investment that is due by the end of the month. */
    public BigDecimal tau(Month month) {
        return tau.get(month.getValue() - 1);
    }

    private static void checkWeights(
            Map<Dimension, BigDecimal> dimensions, Map<Indicator, IndicatorRule> indicators, List<String> faults) {
        if (dimensions == null || !dimensions.keySet().containsAll(List.of(Dimension.values()))) {
            faults.add("a dimension has no weight");
            return;
        }
        if (indicators == null || !indicators.keySet().containsAll(List.of(Indicator.values()))) {
            faults.add("an indicator has no rule");
            return;
        }
        BigDecimal total = dimensions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(TOTAL) != 0) {
            faults.add("dimension weights total " + total + ", not 100");
        }
        Map<Dimension, BigDecimal> sums = new EnumMap<>(Dimension.class);
        indicators.forEach((indicator, rule) -> {
            if (rule.weight() == null || rule.weight().signum() < 0) {
                faults.add(indicator + " has no weight, or a negative one");
            } else {
                sums.merge(indicator.dimension(), rule.weight(), BigDecimal::add);
            }
            if (rule.whenNothingIsDue() == null) {
                faults.add(indicator + " does not say what counts when nothing is due");
            }
        });
        dimensions.forEach((dimension, weight) -> {
            BigDecimal sum = sums.getOrDefault(dimension, BigDecimal.ZERO);
            if (sum.compareTo(weight) != 0) {
                faults.add("indicator weights of " + dimension + " total " + sum + ", not " + weight);
            }
        });
    }

    private static void checkCurve(List<BigDecimal> tau, List<String> faults) {
        if (tau == null || tau.size() != MONTHS) {
            faults.add("tau has not one value a month");
            return;
        }
        BigDecimal before = BigDecimal.ZERO;
        for (BigDecimal value : tau) {
            if (value.signum() <= 0 || value.compareTo(before) < 0) {
                faults.add("tau must be above 0 and never fall");
                return;
            }
            before = value;
        }
        if (before.compareTo(BigDecimal.ONE) != 0) {
            faults.add("tau of December is " + before + ", not 1");
        }
    }

    private static void checkShare(String name, BigDecimal value, BigDecimal most, List<String> faults) {
        if (value == null || value.signum() < 0 || value.compareTo(most) > 0) {
            faults.add(name + " is not between 0 and " + most);
        }
    }
}
