package cn.baton.project.pipeline;

import cn.baton.project.registry.ProjectStage;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

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
 * @param withdrawn also those that were taken back
 * @param asOf as known at the end of that day; null for now
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
        String text,
        boolean withdrawn,
        LocalDate asOf) {

    /** A result is that of a year. */
    void requireWhole() {
        if (candidateYear == null && candidateResults != null && !candidateResults.isEmpty()) {
            throw ProblemException.malformed(LocalizedText.of(
                    "candidateResult 须与 candidateYear 一起使用", "candidateResult goes with candidateYear"));
        }
    }
}
