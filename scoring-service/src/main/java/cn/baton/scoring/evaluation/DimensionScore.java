package cn.baton.scoring.evaluation;

import java.math.BigDecimal;

/**
 * What a dimension came to.
 *
 * @param weight by the rule set, in points of 100
 * @param applicableWeight of its indicators that apply
 * @param score in [0,1]; null when none applies
 */
public record DimensionScore(Dimension dimension, BigDecimal weight, BigDecimal applicableWeight, BigDecimal score) {}
