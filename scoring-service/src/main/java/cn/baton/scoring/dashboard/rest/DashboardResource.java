package cn.baton.scoring.dashboard.rest;

import cn.baton.scoring.dashboard.Dashboard;
import cn.baton.scoring.dashboard.Metric;
import cn.baton.scoring.dashboard.MetricDictionary;
import cn.baton.scoring.dashboard.Overview;
import cn.baton.support.http.ContentTags;
import cn.baton.support.paging.Page;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures of the dashboard, and what they mean. */
@Path("/api/v1/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
@ClientScope("dashboard")
@RolesAllowed({
    Roles.CITY_ADMIN,
    Roles.INSPECTOR,
    Roles.COUNTY_OFFICER,
    Roles.DEPARTMENT_OFFICER,
    Roles.LEADER,
    Roles.VIEWER,
    Roles.SYSTEM
})
public class DashboardResource {

    private final Dashboard dashboard;
    private final MetricDictionary metrics;
    private final Callers callers;
    private final ContentTags tags;

    @Inject
    DashboardResource(Dashboard dashboard, MetricDictionary metrics, Callers callers, ContentTags tags) {
        this.dashboard = dashboard;
        this.metrics = metrics;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Path("/overview")
    @Operation(
            summary = "Read the headline figures",
            description = "Of everything in the caller's scope, as known now. Honours If-None-Match.")
    public RestResponse<Overview> getOverview(@Context Request request) {
        return tags.answer(dashboard.overview(callers.current()), request);
    }

    @GET
    @Path("/metrics")
    @Operation(
            summary = "Read the dictionary of the figures",
            description =
                    "What every figure of the overview means, how it is computed and from what. Honours If-None-Match.")
    public RestResponse<Page<Metric>> listMetrics(@Context Request request) {
        return tags.answer(new Page<>(metrics.all(), null, null), request);
    }
}
