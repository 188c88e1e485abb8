package cn.baton.project.pipeline;

import cn.baton.project.registry.ProjectStage;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Query parameters of the pipeline. */
public class PipelineFilterParameters {

    @QueryParam("areaCode")
    @Parameter(description = "Projects of any of these areas, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("direction")
    @Parameter(description = "Planned along any of these directions")
    List<Direction> directions;

    @QueryParam("stage")
    @Parameter(description = "Projects in any of these stages")
    List<ProjectStage> stages;

    @QueryParam("screeningResult")
    @Parameter(description = "The last screening came to any of these")
    List<ScreeningResult> screeningResults;

    @QueryParam("stale")
    @Parameter(description = "Only those not verified for too long, or only the others", example = "true")
    Boolean stale;

    @QueryParam("candidateYear")
    @Parameter(description = "Put forward for the city key projects of that year", example = "2027")
    Integer candidateYear;

    @QueryParam("candidateResult")
    @Parameter(description = "Standing so as a candidate of that year; goes with `candidateYear`")
    List<ReviewResult> candidateResults;

    @QueryParam("enteredOnFrom")
    @Parameter(description = "Entered on that day or later", example = "2026-01-01")
    LocalDate enteredOnFrom;

    @QueryParam("enteredOnTo")
    @Parameter(description = "Entered on that day or earlier", example = "2026-12-31")
    LocalDate enteredOnTo;

    @QueryParam("totalInvestmentFrom")
    @Parameter(description = "Total investment at least, 万元", example = "10000")
    BigDecimal totalInvestmentFrom;

    @QueryParam("totalInvestmentTo")
    @Parameter(description = "Total investment at most, 万元", example = "200000")
    BigDecimal totalInvestmentTo;

    @QueryParam("q")
    @Parameter(description = "Text anywhere in the project's name", example = "金刚石")
    String text;

    @QueryParam("withdrawn")
    @DefaultValue("false")
    @Parameter(description = "Whether entries that were taken back are there too", example = "true")
    boolean withdrawn;

    @QueryParam("asOf")
    @Parameter(
            description = "Entries, candidacies and projects as known at the end of this day; today unless given",
            example = "2023-10-31")
    LocalDate asOf;

    public PipelineQuery toQuery() {
        return new PipelineQuery(
                areaCodes,
                directions,
                stages,
                screeningResults,
                stale,
                candidateYear,
                candidateResults,
                enteredOnFrom,
                enteredOnTo,
                totalInvestmentFrom,
                totalInvestmentTo,
                text,
                withdrawn,
                asOf);
    }
}
