package cn.baton.project.session.rest;

import cn.baton.project.session.ParticipationDimension;
import cn.baton.project.session.SessionReport;
import cn.baton.project.session.SessionStatistics;
import cn.baton.project.session.StatisticsQuery;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sessions in figures. */
@Path("/api/v1/stats/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stats")
@ClientScope("sessions")
public class SessionStatsResource {

    private final SessionStatistics statistics;
    private final Callers callers;

    @Inject
    SessionStatsResource(SessionStatistics statistics, Callers callers) {
        this.statistics = statistics;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "Read the sessions in figures",
            description = "Per session and in all: participations by batch, distinct projects, and the investment"
                    + " counted both ways; `by` breaks the same participations down. Counts those that the caller sees,"
                    + " of the sessions held by the day of `asOf`. `asOf` asks what was recorded by then; `heldOnFrom`"
                    + " and `heldOnTo` ask when it happened.")
    public SessionReport getSessionStats(
            @QueryParam("by") @Parameter(description = "Break down by this of the project", example = "AREA")
                    ParticipationDimension by,
            @BeanParam StatisticsQuery query) {
        return statistics.figures(query, by, callers.current());
    }
}
