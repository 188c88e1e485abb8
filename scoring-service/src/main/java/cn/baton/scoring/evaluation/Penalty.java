package cn.baton.scoring.evaluation;

import java.math.BigDecimal;

/**
 * What one incident costs.
 *
 * @param amount in points; above 0
 */
public record Penalty(Incident incident, BigDecimal amount) {}
