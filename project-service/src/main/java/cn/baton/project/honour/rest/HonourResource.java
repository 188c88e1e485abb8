package cn.baton.project.honour.rest;

import cn.baton.project.honour.HonourDetails;
import cn.baton.project.honour.HonourService;
import cn.baton.project.honour.HonourView;
import cn.baton.project.honour.VerifyHonour;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Honours of a project. */
@Path("/api/v1/projects/{id}/honours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "honours", description = "Honours of projects 荣誉")
@ClientScope("projects")
public class HonourResource {

    private final HonourService honours;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    HonourResource(HonourService honours, Callers callers, Preconditions preconditions) {
        this.honours = honours;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @Operation(summary = "Claim an honour", description = "It counts once it is verified.")
    public RestResponse<HonourView> claimHonour(UUID id, @NotNull @Valid HonourDetails told) {
        HonourView honour = honours.claim(id, told, callers.current());
        URI location = URI.create("/api/v1/projects/%s/honours/%s".formatted(id, honour.id()));
        return RestResponse.ResponseBuilder.<HonourView>created(location)
                .entity(honour)
                .build();
    }

    @GET
    @Operation(summary = "List the honours of a project", description = "Latest award first, verified or not.")
    public List<HonourView> listHonours(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return honours.ofProject(id, asOf, callers.current());
    }

    @GET
    @Path("/{honourId}")
    @Operation(summary = "Read an honour", description = "As it stands now.")
    public HonourView getHonour(UUID id, UUID honourId) {
        return honours.get(id, honourId, callers.current());
    }

    @PATCH
    @Path("/{honourId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @Operation(
            summary = "Correct a claimed honour",
            description = "JSON merge patch on `details`. 409 once it is verified. Needs If-Match.")
    public HonourView changeHonour(
            UUID id, UUID honourId, @RequestBodySchema(HonourDetails.class) @NotNull JsonNode patch) {
        return honours.change(id, honourId, preconditions.expectedVersion(), patch, callers.current());
    }

    @POST
    @Path("/{honourId}/verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR})
    @Operation(
            summary = "Verify an honour",
            description = "By the caller's unit unless a body names another; final. Needs If-Match.")
    public HonourView verifyHonour(
            UUID id,
            UUID honourId,
            @RequestBody(description = "Who verified it; the caller's unit without a body", required = false) @Valid
                    VerifyHonour command) {
        return honours.verify(id, honourId, preconditions.expectedVersion(), command, callers.current());
    }

    @GET
    @Path("/{honourId}/history")
    @Operation(summary = "List the changes of an honour")
    public Page<HistoryEntry> listHonourHistory(UUID id, UUID honourId, @Valid @BeanParam PageRequest page) {
        return honours.history(id, honourId, page, callers.current());
    }
}
