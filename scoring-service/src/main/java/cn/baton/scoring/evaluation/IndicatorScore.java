package cn.baton.scoring.evaluation;

import cn.baton.scoring.language.Bilingual;

import java.math.BigDecimal;

/**
 * What an indicator came to.
 *
 * @param weight by the rule set, in points of 100
 * @param raw numerator by denominator, not clamped; null without a denominator
 * @param s in [0,1]; null when the indicator does not apply
 * @param notApplicableBecause null when it applies
 */
public record IndicatorScore(
        Indicator indicator,
        BigDecimal weight,
        Measurement measurement,
        BigDecimal raw,
        BigDecimal s,
        AppliedPolicy policy,
        Bilingual notApplicableBecause) {

    public boolean isApplicable() {
        return s != null;
    }

    BigDecimal weighted() {
        return weight.multiply(s);
    }
}
