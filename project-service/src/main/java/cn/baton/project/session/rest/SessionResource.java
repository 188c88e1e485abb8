package cn.baton.project.session.rest;

import cn.baton.project.session.ConversionReport;
import cn.baton.project.session.OpenSession;
import cn.baton.project.session.SessionDetails;
import cn.baton.project.session.SessionQuery;
import cn.baton.project.session.SessionService;
import cn.baton.project.session.SessionStatistics;
import cn.baton.project.session.SessionView;
import cn.baton.project.session.StatisticsQuery;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.time.LocalDate;

/** Sessions of the three batches. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions", description = "Sessions of the three batches 三个一批, and who takes part")
@ClientScope("sessions")
public class SessionResource {

    private final SessionService sessions;
    private final SessionStatistics statistics;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    SessionResource(
            SessionService sessions, SessionStatistics statistics, Callers callers, Preconditions preconditions) {
        this.sessions = sessions;
        this.statistics = statistics;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(summary = "Open a session", description = "Its number is final; 409 when it is taken.")
    public RestResponse<SessionView> openSession(@NotNull @Valid OpenSession command) {
        SessionView session = sessions.open(command, callers.current());
        return RestResponse.ResponseBuilder.<SessionView>created(URI.create("/api/v1/sessions/" + session.number()))
                .entity(session)
                .build();
    }

    @GET
    @SortFields({"number", "heldOn"})
    @Operation(summary = "List sessions", description = "Latest number first. Every reader sees all sessions.")
    public Page<SessionView> listSessions(@BeanParam SessionQuery query, @Valid @BeanParam PageRequest page) {
        return sessions.list(query, page);
    }

    @GET
    @Path("/conversion")
    @Operation(
            summary = "Read the conversion of sessions",
            description = "Per session and in all: what of the signed has started, what of the started is commissioned,"
                    + " the due start rate and the annual start rate. Counts the participations that the caller sees,"
                    + " of the sessions held by the day of `asOf`. `asOf` asks what was recorded by then; `heldOnFrom`,"
                    + " `heldOnTo`, `year` and `occurredTo` ask when it happened, so that a history that was recorded"
                    + " later can be asked too.")
    public ConversionReport getConversion(
            @BeanParam StatisticsQuery query,
            @QueryParam("year")
                    @Min(2000)
                    @Max(2199)
                    @Parameter(
                            description = "Year whose plans count; that of `occurredTo`, else of `asOf`, unless given",
                            example = "2023")
                    Integer year,
            @QueryParam("occurredTo")
                    @Parameter(
                            description = "Last day on which a start or a commissioning counts, and by which an agreed"
                                    + " start is due; the end of `year`, or `asOf` when that is earlier, unless given",
                            example = "2023-10-31")
                    LocalDate occurredTo) {
        return statistics.conversion(query, year, occurredTo, callers.current());
    }

    @GET
    @Path("/{no: \\d+}")
    @Operation(summary = "Read a session", description = "As it stands now.")
    public SessionView getSession(@Parameter(description = "Number of the session, 第 N 期") int no) {
        return sessions.get(no);
    }

    @PATCH
    @Path("/{no: \\d+}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Correct a session",
            description =
                    "JSON merge patch. A quarter that was not given follows the day. `SessionChanged` is announced"
                            + " unless nothing is new. Needs If-Match.")
    public SessionView changeSession(
            @Parameter(description = "Number of the session, 第 N 期") int no,
            @RequestBodySchema(SessionDetails.class) @NotNull JsonNode patch) {
        return sessions.change(no, preconditions.expectedVersion(), patch, callers.current());
    }

    @GET
    @Path("/{no: \\d+}/history")
    @Operation(summary = "List the changes of a session")
    public Page<HistoryEntry> listSessionHistory(
            @Parameter(description = "Number of the session, 第 N 期") int no, @Valid @BeanParam PageRequest page) {
        return sessions.history(no, page);
    }
}
