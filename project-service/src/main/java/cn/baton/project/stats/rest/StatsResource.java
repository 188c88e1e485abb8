package cn.baton.project.stats.rest;

import cn.baton.project.registry.Dimension;
import cn.baton.project.registry.ProjectQuery;
import cn.baton.project.stats.InvestmentStats;
import cn.baton.project.stats.PermitStats;
import cn.baton.project.stats.ProjectBreakdown;
import cn.baton.project.stats.ProjectOverview;
import cn.baton.project.stats.StatsService;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures about the registry, with the filters of its list. */
@Path("/api/v1/stats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stats")
@ClientScope("projects")
public class StatsResource {

    private final StatsService stats;
    private final Callers callers;

    @Inject
    StatsResource(StatsService stats, Callers callers) {
        this.stats = stats;
        this.callers = callers;
    }

    @GET
    @Path("/overview")
    @Operation(
            summary = "Read the registry in figures",
            description = "Takes every filter of the list of projects; each figure equals that list's count and sum."
                    + " `asOf` asks what was recorded by then; `year` asks when it happened, so that a history that was"
                    + " recorded later can be asked too.")
    public ProjectOverview getProjectOverview(
            @QueryParam("year")
                    @Min(2000)
                    @Max(2199)
                    @Parameter(
                            description = "Year of the steps in `yearToDate`; that of `asOf` by default",
                            example = "2023")
                    Integer year,
            @BeanParam ProjectQuery query) {
        return stats.overview(year, query, callers.current());
    }

    @GET
    @Path("/stages")
    @Operation(
            summary = "Count projects by stage",
            description = "`key` is the stage; `by` breaks the sums down further. Takes every filter of the list.")
    public ProjectBreakdown getStageStats(
            @QueryParam("by") @Parameter(description = "Break down further by this", example = "AREA") Dimension by,
            @BeanParam ProjectQuery query) {
        return stats.breakdown(by, Dimension.STAGE, query, callers.current());
    }

    @GET
    @Path("/lights")
    @Operation(
            summary = "Count projects by light",
            description = "`key` is the light, null before anything was to be reported; `by` breaks the sums down "
                    + "further. Takes every filter of the list.")
    public ProjectBreakdown getLightStats(
            @QueryParam("by") @Parameter(description = "Break down further by this", example = "AREA") Dimension by,
            @BeanParam ProjectQuery query) {
        return stats.breakdown(by, Dimension.LIGHT, query, callers.current());
    }

    @GET
    @Path("/investment")
    @ClientScope("plans")
    @Operation(
            summary = "Sum up investment against the annual plans",
            description =
                    "Of the list's projects with an annual plan for the year: planned, completed by each one's last "
                            + "report of the year, and the completion rate; in all, by the dimension asked for, and month by month. "
                            + "The plans are those that the list of annual plans gives for the same year, key lists and day: "
                            + "`keyList` is asked of them. "
                            + "Takes every filter of the list.")
    public InvestmentStats getInvestmentStats(
            @QueryParam("year")
                    @Min(2000)
                    @Max(2199)
                    @Parameter(description = "Year of the plans; that of `asOf` by default", example = "2026")
                    Integer year,
            @QueryParam("month")
                    @Min(1)
                    @Max(12)
                    @Parameter(
                            description = "Last month whose reports count; by default all that are recorded",
                            example = "10")
                    Integer month,
            @QueryParam("by") @Parameter(description = "Break down by this", example = "AREA") Dimension by,
            @BeanParam ProjectQuery query) {
        return stats.investment(year, month, by, query, callers.current());
    }

    @GET
    @Path("/permits")
    @ClientScope("permits")
    @Operation(
            summary = "Sum up permits against what was promised",
            description =
                    "Of the list's projects: applied for, issued, within the promise, overdue, and the days that it "
                            + "took, by type. Takes every filter of the list.")
    public PermitStats getPermitStats(
            @QueryParam("by") @Parameter(description = "Break down further by this", example = "AREA") Dimension by,
            @BeanParam ProjectQuery query) {
        return stats.permits(by, query, callers.current());
    }
}
