package cn.baton.project.pipeline;

import cn.baton.project.registry.ProjectStage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the pipeline is narrowed by; null or empty narrows nothing.
 *
 * @param stale whether only the stale, or only the others
 * @param candidateYear only those that stand for that year
 * @param candidateResults how they stand; goes with a year
 * @param totalInvestmentFrom,totalInvestmentTo in 万元, inclusive
 * @param text anywhere in the project's name
 */
public record PipelineQuery(
        List<String> areaCodes,
        List<Direction> directions,
        List<ProjectStage> stages,
        List<ScreeningResult> screeningResults,
        Boolean stale,
        Integer candidateYear,
        List<ReviewResult> candidateResults,
        LocalDate enteredOnFrom,
        LocalDate enteredOnTo,
        BigDecimal totalInvestmentFrom,
        BigDecimal totalInvestmentTo,
        String text) {}
