package cn.baton.project.plan.rest;

import cn.baton.project.plan.AnnualPlanQuery;
import cn.baton.project.plan.AnnualPlanService;
import cn.baton.project.plan.PlannedProject;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The annual plans of the city. */
@Path("/api/v1/annual-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@ClientScope("plans")
public class AnnualPlanListResource {

    private final AnnualPlanService plans;
    private final Callers callers;

    @Inject
    AnnualPlanListResource(AnnualPlanService plans, Callers callers) {
        this.plans = plans;
        this.callers = callers;
    }

    @GET
    @SortFields({"plannedInvestment", "year", "plannedStartOn", "plannedCompletionOn", "recordedAt"})
    @Operation(
            summary = "List the annual plans of the city",
            description = "Largest first. A day that is not planned sorts below all others.")
    public Page<PlannedProject> listAnnualPlans(@BeanParam AnnualPlanQuery query, @Valid @BeanParam PageRequest page) {
        return plans.list(query, page, callers.current());
    }
}
