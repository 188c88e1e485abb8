package cn.baton.project.land.rest;

import cn.baton.project.land.LandDemandDetails;
import cn.baton.project.land.LandDemandQuery;
import cn.baton.project.land.LandDemandService;
import cn.baton.project.land.LandDemandView;
import cn.baton.project.land.LandReason;
import cn.baton.project.land.RegisterLandDemand;
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

/** Demands of projects for land. */
@Path("/api/v1/land/demands")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "land")
@ClientScope("land")
public class LandDemandResource {

    private final LandDemandService demands;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    LandDemandResource(LandDemandService demands, Callers callers, Preconditions preconditions) {
        this.demands = demands;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Register a demand for land",
            description = "Of a project in the caller's scope. The industry is the project's unless it is stated.")
    public RestResponse<LandDemandView> registerLandDemand(@NotNull @Valid RegisterLandDemand command) {
        LandDemandView demand = demands.register(command, callers.current());
        return RestResponse.ResponseBuilder.<LandDemandView>created(URI.create("/api/v1/land/demands/" + demand.id()))
                .entity(demand)
                .build();
    }

    @GET
    @SortFields({"registeredAt", "needBy", "priority", "sizeFrom"})
    @Operation(summary = "List demands for land", description = "Newest first.")
    public Page<LandDemandView> listLandDemands(@BeanParam LandDemandQuery query, @Valid @BeanParam PageRequest page) {
        return demands.list(query, page, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a demand for land", description = "As it stands now.")
    public LandDemandView getLandDemand(UUID id) {
        return demands.get(id, callers.current());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Change a demand for land",
            description = "JSON merge patch on `details`, while it is open. Needs If-Match.")
    public LandDemandView changeLandDemand(
            UUID id, @RequestBodySchema(LandDemandDetails.class) @NotNull JsonNode patch) {
        return demands.change(id, preconditions.expectedVersion(), patch, callers.current());
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Withdraw a demand for land",
            description = "With the reason; proposals that are open for it are superseded. Needs If-Match.")
    public LandDemandView withdrawLandDemand(UUID id, @NotNull @Valid LandReason command) {
        return demands.withdraw(id, preconditions.expectedVersion(), command.reason(), callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of a demand for land")
    public Page<HistoryEntry> listLandDemandHistory(UUID id, @Valid @BeanParam PageRequest page) {
        return demands.history(id, page, callers.current());
    }
}
