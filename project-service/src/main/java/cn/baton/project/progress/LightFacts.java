package cn.baton.project.progress;

import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.registry.ProjectStage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * What a light rests on.
 *
 * @param dueStartOn when works should start by the agreement or the project's own plan, or null
 * @param plans by year
 * @param lastMonth of the last report, or null
 * @param yearToDate what that report told, in 万元
 */
record LightFacts(
        ProjectStage stage,
        LocalDate startedOn,
        LocalDate dueStartOn,
        Map<Integer, AnnualPlanView> plans,
        YearMonth lastMonth,
        BigDecimal yearToDate,
        boolean inStatistics,
        LocalDate today) {}
