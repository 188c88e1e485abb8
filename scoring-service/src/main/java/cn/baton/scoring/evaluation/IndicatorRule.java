package cn.baton.scoring.evaluation;

import java.math.BigDecimal;

/**
 * An indicator in a rule set.
 *
 * @param weight in points of 100
 */
public record IndicatorRule(BigDecimal weight, ZeroDenominator whenNothingIsDue) {}
