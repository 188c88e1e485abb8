package cn.baton.project.plan.rest;

import cn.baton.project.plan.AnnualPlanService;
import cn.baton.project.plan.AnnualPlanTerms;
import cn.baton.project.plan.AnnualPlanView;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.Preconditions;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The annual plans of one project. */
@Path("/api/v1/projects/{id}/annual-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@ClientScope("plans")
public class AnnualPlanResource {

    private final AnnualPlanService plans;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    AnnualPlanResource(AnnualPlanService plans, Callers callers, Preconditions preconditions) {
        this.plans = plans;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(summary = "List the annual plans of a project", description = "Earliest year first, each as it stands.")
    public List<AnnualPlanView> listProjectAnnualPlans(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return plans.ofProject(id, asOf, callers.current());
    }

    @GET
    @Path("/{year}")
    @Operation(summary = "Read the plan of a project for a year", description = "As it stands now.")
    public AnnualPlanView getAnnualPlan(
            UUID id, @Parameter(description = "Calendar year", example = "2026") @Min(2000) @Max(2100) int year) {
        return plans.get(id, year, callers.current());
    }

    @PUT
    @Path("/{year}")
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Set the plan of a project for a year",
            description = "Without If-Match it creates the plan (201); a plan that is there needs its ETag in If-Match"
                    + " (200). The version before stays readable with `asOf`. 403 naming `keyList` when somebody else"
                    + " than a city administrator would put the project on a key list, take it off or move it: the city"
                    + " publishes these lists. 409 on a project that was removed.")
    public RestResponse<AnnualPlanView> setAnnualPlan(
            UUID id,
            @Parameter(description = "Calendar year", example = "2026") @Min(2000) @Max(2100) int year,
            @NotNull @Valid AnnualPlanTerms terms) {
        Optional<ExpectedVersion> expected = preconditions.expectedVersionIfAny();
        AnnualPlanView plan = plans.set(id, year, expected, terms, callers.current());
        if (expected.isPresent()) {
            return RestResponse.ok(plan);
        }
        URI location = URI.create("/api/v1/projects/" + id + "/annual-plans/" + year);
        return RestResponse.ResponseBuilder.<AnnualPlanView>created(location)
                .entity(plan)
                .build();
    }

    @GET
    @Path("/{year}/history")
    @Operation(summary = "List the changes of an annual plan")
    public Page<HistoryEntry> listAnnualPlanHistory(
            UUID id,
            @Parameter(description = "Calendar year", example = "2026") @Min(2000) @Max(2100) int year,
            @Valid @BeanParam PageRequest page) {
        return plans.history(id, year, page, callers.current());
    }
}
