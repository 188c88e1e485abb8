package cn.baton.scoring.dashboard.rest;

import cn.baton.scoring.dashboard.Dashboard;
import cn.baton.scoring.dashboard.Metric;
import cn.baton.scoring.dashboard.MetricDictionary;
import cn.baton.scoring.dashboard.Overview;
import cn.baton.support.paging.Page;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of the dashboard, and what they mean. */
@Path("/api/v1/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
@ClientScope("dashboard")
public class DashboardResource {

    private final Dashboard dashboard;
    private final MetricDictionary metrics;
    private final Callers callers;

    @Inject
    DashboardResource(Dashboard dashboard, MetricDictionary metrics, Callers callers) {
        this.dashboard = dashboard;
        this.metrics = metrics;
        this.callers = callers;
    }

    @GET
    @Path("/overview")
    @Operation(
            summary = "Read the headline figures",
            description = "Of everything in the caller's scope, as known now.")
    public Overview getOverview() {
        return dashboard.overview(callers.current());
    }

    @GET
    @Path("/metrics")
    @Operation(
            summary = "Read the dictionary of the figures",
            description = "What every figure of the overview means, how it is computed and from what.")
    public Page<Metric> listMetrics() {
        return new Page<>(metrics.all(), null, null);
    }
}
