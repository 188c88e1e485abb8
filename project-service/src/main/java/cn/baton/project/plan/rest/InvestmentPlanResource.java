package cn.baton.project.plan.rest;

import cn.baton.project.plan.InvestmentPlanItemView;
import cn.baton.project.plan.InvestmentPlanQuery;
import cn.baton.project.plan.InvestmentPlanService;
import cn.baton.project.plan.InvestmentPlanView;
import cn.baton.project.plan.IssueInvestmentPlan;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** The investment plans that the city issued. */
@Path("/api/v1/investment-plans/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@ClientScope("plans")
public class InvestmentPlanResource {

    private final InvestmentPlanService plans;
    private final Callers callers;

    @Inject
    InvestmentPlanResource(InvestmentPlanService plans, Callers callers) {
        this.plans = plans;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Issue the investment plan of a year",
            description = "下达. Freezes the annual plans of the year as they stand, as the next version: 1, 2, 3."
                    + " Projects that were removed are left out. 409 when there is nothing to issue.")
    public RestResponse<InvestmentPlanView> issueInvestmentPlan(
            @Parameter(description = "Calendar year", example = "2026") @Min(2000) @Max(2100) int year,
            @NotNull @Valid IssueInvestmentPlan command) {
        InvestmentPlanView plan = plans.issue(year, command, callers.current());
        URI location = URI.create("/api/v1/investment-plans/" + year + "/versions/" + plan.version());
        return RestResponse.ResponseBuilder.<InvestmentPlanView>created(location)
                .entity(plan)
                .build();
    }

    @GET
    @Operation(
            summary = "List the issued versions of a year's investment plan",
            description = "In the order of issue; the totals are those of the projects in the caller's scope.")
    public List<InvestmentPlanView> listInvestmentPlans(
            @Parameter(description = "Calendar year", example = "2026") @Min(2000) @Max(2100) int year,
            @QueryParam("asOf") LocalDate asOf) {
        return plans.versions(year, asOf, callers.current());
    }

    @GET
    @Path("/versions/{version}")
    @Operation(
            summary = "Read a version of a year's investment plan",
            description = "The totals are those of the projects in the caller's scope.")
    public InvestmentPlanView getInvestmentPlan(
            @Parameter(description = "Calendar year", example = "2026") @Min(2000) @Max(2100) int year,
            @Parameter(description = "Number of the version", example = "1") @Min(1) int version) {
        return plans.get(year, version, callers.current());
    }

    @GET
    @Path("/versions/{version}/items")
    @SortFields({"plannedInvestment", "projectName"})
    @Operation(
            summary = "List what a version of an investment plan holds",
            description = "Largest first, as it was issued.")
    public Page<InvestmentPlanItemView> listInvestmentPlanItems(
            @Parameter(description = "Calendar year", example = "2026") @Min(2000) @Max(2100) int year,
            @Parameter(description = "Number of the version", example = "1") @Min(1) int version,
            @BeanParam InvestmentPlanQuery query,
            @Valid @BeanParam PageRequest page) {
        return plans.items(year, version, query, page, callers.current());
    }
}
