package cn.baton.project.registry;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a list of projects is narrowed by; null or empty narrows nothing.
 *
 * @param totalInvestmentFrom,totalInvestmentTo in 万元, inclusive
 * @param text anywhere in the name
 */
public record ProjectQuery(
        List<ProjectStage> stages,
        List<String> areaCodes,
        String externalId,
        BigDecimal totalInvestmentFrom,
        BigDecimal totalInvestmentTo,
        String text) {}
