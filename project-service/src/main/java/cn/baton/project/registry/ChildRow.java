package cn.baton.project.registry;

import java.math.BigDecimal;

/**
 * What belongs to a project, and what lists sort by of the project.
 *
 * @param areaCode empty when not known
 * @param totalInvestment in 万元; below every amount when not known
 */
record ChildRow<C>(C child, String name, String areaCode, BigDecimal totalInvestment) {}
