package cn.baton.scoring.score.rest;

import cn.baton.scoring.score.ScoreBoard;
import cn.baton.scoring.score.ScoreService;
import cn.baton.scoring.score.ScoreView;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Scores of counties and zones. */
@Path("/api/v1/scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
@ClientScope("scores")
public class ScoreResource {

    private static final String MONTH =
            "Month as YYYY-MM in China; the current one when absent. 422 when it has not begun";

    private static final int MONTH_LENGTH = "2026-11".length();

    private final ScoreService scores;
    private final Callers callers;

    @Inject
    ScoreResource(ScoreService scores, Callers callers) {
        this.scores = scores;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "List the provisional scores of a month",
            description = "All areas in view about which anything is known, highest first.")
    public ScoreBoard listScores(
            @QueryParam("month") @Parameter(description = MONTH, example = "2026-11") String month) {
        return scores.list(parse(month), callers.current());
    }

    @GET
    @Path("/{areaCode}")
    @Operation(
            summary = "Explain the provisional score of an area",
            description =
                    "Computed now from what is known, with every figure, the records behind it and the policy applied.")
    public ScoreView getScore(
            @RestPath @Parameter(description = "Code of the area, GB/T 2260", example = "411082") String areaCode,
            @QueryParam("month") @Parameter(description = MONTH, example = "2026-11") String month) {
        return scores.explain(areaCode, parse(month), callers.current());
    }

    private static Optional<YearMonth> parse(String month) {
        if (month == null) {
            return Optional.empty();
        }
        try {
            if (month.length() == MONTH_LENGTH) {
                return Optional.of(YearMonth.parse(month));
            }
        } catch (DateTimeParseException notAMonth) {
            // Answered below like a month of another length (a year before Christ has one).
        }
        throw ProblemException.malformed(
                LocalizedText.of("month 的格式为 YYYY-MM，如 2026-11", "month is written YYYY-MM, as 2026-11"));
    }
}
