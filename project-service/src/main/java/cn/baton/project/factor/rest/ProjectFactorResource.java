package cn.baton.project.factor.rest;

import cn.baton.project.factor.CancelFactorRequest;
import cn.baton.project.factor.FactorDetails;
import cn.baton.project.factor.FactorQuery;
import cn.baton.project.factor.FactorService;
import cn.baton.project.factor.FactorView;
import cn.baton.project.factor.MeetFactorRequest;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.UUID;

/** Factor requests of one project. */
@Path("/api/v1/projects/{id}/factor-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "factors")
@ClientScope("projects")
public class ProjectFactorResource {

    private final FactorService factors;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    ProjectFactorResource(FactorService factors, Callers callers, Preconditions preconditions) {
        this.factors = factors;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Ask for a factor",
            description =
                    "Of a project in the caller's scope. A day that has passed is allowed: it is overdue at once.")
    public RestResponse<FactorView> requestFactor(UUID id, @NotNull @Valid FactorDetails details) {
        FactorView request = factors.request(id, details, callers.current());
        return RestResponse.ResponseBuilder.<FactorView>created(
                        URI.create("/api/v1/projects/" + id + "/factor-requests/" + request.id()))
                .entity(request)
                .build();
    }

    @GET
    @SortFields({"needBy", "priority", "requestedAt", "metOn", "department"})
    @Operation(
            summary = "List the factor requests of a project",
            description = "The earliest need first. What is not known sorts below all others.")
    public Page<FactorView> listProjectFactorRequests(
            UUID id, @BeanParam FactorQuery query, @Valid @BeanParam PageRequest page) {
        return factors.listOf(id, query, page, callers.current());
    }

    @GET
    @Path("/{requestId}")
    @Operation(summary = "Read a factor request", description = "As it stands now.")
    public FactorView getFactorRequest(UUID id, UUID requestId) {
        return factors.get(id, requestId, callers.current());
    }

    @PATCH
    @Path("/{requestId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Change a factor request",
            description =
                    "JSON merge patch on `details`, while it is open. With a new day it can become overdue once more."
                            + " `FactorChanged` is announced unless nothing is new. Needs If-Match.")
    public FactorView changeFactorRequest(
            UUID id, UUID requestId, @RequestBodySchema(FactorDetails.class) @NotNull JsonNode patch) {
        return factors.change(id, requestId, preconditions.expectedVersion(), patch, callers.current());
    }

    @POST
    @Path("/{requestId}/meet")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Meet a factor request",
            description = "落实, by whoever sees the project or is to provide the factor. Needs If-Match.")
    public FactorView meetFactorRequest(UUID id, UUID requestId, @NotNull @Valid MeetFactorRequest command) {
        return factors.meet(id, requestId, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{requestId}/cancel")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(summary = "Cancel a factor request", description = "With the reason, while it is open. Needs If-Match.")
    public FactorView cancelFactorRequest(UUID id, UUID requestId, @NotNull @Valid CancelFactorRequest command) {
        return factors.cancel(id, requestId, preconditions.expectedVersion(), command.reason(), callers.current());
    }

    @GET
    @Path("/{requestId}/history")
    @Operation(summary = "List the changes of a factor request")
    public Page<HistoryEntry> listFactorRequestHistory(UUID id, UUID requestId, @Valid @BeanParam PageRequest page) {
        return factors.history(id, requestId, page, callers.current());
    }
}
