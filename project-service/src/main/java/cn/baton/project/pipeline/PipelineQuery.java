package cn.baton.project.pipeline;

import cn.baton.project.registry.ProjectDimensions;
import cn.baton.project.registry.ProjectStage;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the pipeline is narrowed by; null or empty narrows nothing. */
public record PipelineQuery(
        @QueryParam("areaCode") @Parameter(description = ProjectDimensions.AREAS)
        List<String> areaCodes,

        @QueryParam("direction") @Parameter(description = "Planned along any of these directions")
        List<Direction> directions,

        @QueryParam("stage") @Parameter(description = ProjectDimensions.STAGES)
        List<ProjectStage> stages,

        @QueryParam("screeningResult") @Parameter(description = "The last screening came to any of these")
        List<ScreeningResult> screeningResults,

        @QueryParam("stale")
        @Parameter(description = "Only those not verified for too long, or only the others", example = "true")
        Boolean stale,

        @QueryParam("candidateYear")
        @Parameter(description = "Put forward for the city key projects of that year", example = "2027")
        Integer candidateYear,

        @QueryParam("candidateResult")
        @Parameter(description = "Reviewed with any of these results for that year; goes with `candidateYear`")
        List<ReviewResult> candidateResults,

        @QueryParam("enteredOnFrom") @Parameter(description = "Entered on that day or later", example = "2026-01-01")
        LocalDate enteredOnFrom,

        @QueryParam("enteredOnTo") @Parameter(description = "Entered on that day or earlier", example = "2026-12-31")
        LocalDate enteredOnTo,

        @QueryParam("totalInvestmentFrom") @Parameter(description = "Total investment at least, 万元", example = "10000")
        BigDecimal totalInvestmentFrom,

        @QueryParam("totalInvestmentTo") @Parameter(description = "Total investment at most, 万元", example = "200000")
        BigDecimal totalInvestmentTo,

        @QueryParam("q") @Parameter(description = ProjectDimensions.WORDS, example = ProjectDimensions.SOME_WORDS)
        String text,

        @QueryParam("withdrawn")
        @DefaultValue("false")
        @Parameter(description = "Whether entries that were taken back are there too", example = "true")
        boolean withdrawn,

        @QueryParam("asOf") LocalDate asOf) {

    /** A result is that of a year. */
    void requireWhole() {
        if (candidateYear == null && candidateResults != null && !candidateResults.isEmpty()) {
            throw ProblemException.malformed(LocalizedText.of(
                    "candidateResult 须与 candidateYear 一起使用", "candidateResult goes with candidateYear"));
        }
    }
}
