package cn.baton.project.cost.rest;

import cn.baton.project.cost.CostHistory;
import cn.baton.project.cost.CostRevisionView;
import cn.baton.project.cost.CostService;
import cn.baton.project.cost.ReviseCost;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/** What a project is to cost, and how that changed. */
@Path("/api/v1/projects/{id}/cost-revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
@ClientScope("projects")
public class CostRevisionResource {

    private final CostService costs;
    private final Callers callers;

    @Inject
    CostRevisionResource(CostService costs, Callers callers) {
        this.costs = costs;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Revise the total investment of a project",
            description =
                    "投资调整. The project's `totalInvestment` becomes the new amount; revisions are kept for ever, and a wrong one is corrected by a further one. 409 on a project that was removed.")
    public RestResponse<CostRevisionView> reviseCost(UUID id, @NotNull @Valid ReviseCost told) {
        CostRevisionView revision = costs.revise(id, told, callers.current());
        return RestResponse.ResponseBuilder.<CostRevisionView>created(
                        URI.create("/api/v1/projects/" + id + "/cost-revisions/" + revision.id()))
                .entity(revision)
                .build();
    }

    @GET
    @Operation(
            summary = "Read the total investment of a project and its revisions",
            description = "Original and current amount, their ratio, and the revisions between them, the oldest first.")
    public CostHistory getCostHistory(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return costs.history(id, asOf, callers.current());
    }

    @GET
    @Path("/{revisionId}")
    @Operation(summary = "Read a revision of the total investment", description = "As it was recorded.")
    public CostRevisionView getCostRevision(UUID id, UUID revisionId) {
        return costs.get(id, revisionId, callers.current());
    }
}
