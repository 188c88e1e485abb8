package cn.baton.project.plan;

import cn.baton.project.registry.KeyList;
import cn.baton.project.registry.ProjectStage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the list of annual plans is narrowed by; null or empty narrows nothing.
 *
 * @param plannedInvestmentFrom,plannedInvestmentTo in 万元, inclusive
 * @param text anywhere in the project's name
 * @param asOf the plans and their projects as known at the end of that day; null for now
 */
public record AnnualPlanQuery(
        List<Integer> years,
        List<KeyList> keyLists,
        List<String> areaCodes,
        List<String> responsibleUnits,
        List<String> leadDepartments,
        List<ProjectStage> stages,
        BigDecimal plannedInvestmentFrom,
        BigDecimal plannedInvestmentTo,
        String text,
        LocalDate asOf) {}
