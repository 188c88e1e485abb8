package cn.baton.project.session.rest;

import cn.baton.project.session.ParticipationQuery;
import cn.baton.project.session.ParticipationService;
import cn.baton.project.session.ParticipationView;
import cn.baton.project.session.RecordParticipation;
import cn.baton.project.session.WithdrawParticipation;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.UUID;

/** Who takes part in a session. */
@Path("/api/v1/sessions/{no: \\d+}/participations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@ClientScope("sessions")
public class ParticipationResource {

    private static final String NO = "Number of the session, 第 N 期";

    private final ParticipationService participations;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    ParticipationResource(ParticipationService participations, Callers callers, Preconditions preconditions) {
        this.participations = participations;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Record that a project takes part",
            description = "Once per session, batch and project, or else 409. A project may be signed in one session"
                    + " and break ground in a later one. History comes in any order: the project's stage is not asked for,"
                    + " and one behind the batch is marked `stageBehind`. A county officer records projects of the own"
                    + " area only.")
    public RestResponse<ParticipationView> recordParticipation(
            @Parameter(description = NO) int no, @NotNull @Valid RecordParticipation command) {
        ParticipationView recorded = participations.record(no, command, callers.current());
        URI location = URI.create("/api/v1/sessions/%d/participations/%s".formatted(no, recorded.id()));
        return RestResponse.ResponseBuilder.<ParticipationView>created(location)
                .entity(recorded)
                .build();
    }

    @GET
    @SortFields({"recordedAt", "investment", "name", "areaCode", "totalInvestment"})
    @Operation(
            summary = "List the participations in a session",
            description = "Newest first. `asOf` asks what was recorded by then.")
    public Page<ParticipationView> listParticipations(
            @Parameter(description = NO) int no,
            @BeanParam ParticipationQuery query,
            @Valid @BeanParam PageRequest page) {
        return participations.list(no, query, page, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a participation", description = "Also one that was taken back.")
    public ParticipationView getParticipation(@Parameter(description = NO) int no, UUID id) {
        return participations.get(no, id, callers.current());
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Take a participation back",
            description = "It stays in the history and in figures as of earlier days. Needs If-Match.")
    public ParticipationView withdrawParticipation(
            @Parameter(description = NO) int no, UUID id, @NotNull @Valid WithdrawParticipation command) {
        return participations.withdraw(no, id, preconditions.expectedVersion(), command.reason(), callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of a participation")
    public Page<HistoryEntry> listParticipationHistory(
            @Parameter(description = NO) int no, UUID id, @Valid @BeanParam PageRequest page) {
        return participations.history(no, id, page, callers.current());
    }
}
