package cn.baton.project.progress.rest;

import cn.baton.project.progress.CityProgressQuery;
import cn.baton.project.progress.ProgressService;
import cn.baton.project.progress.ReportedProject;
import cn.baton.project.progress.UnreportedProject;
import cn.baton.project.progress.UnreportedQuery;
import cn.baton.project.progress.UnreportedService;
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

/** The progress reports of the city. */
@Path("/api/v1/progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@ClientScope("progress")
public class ProgressListResource {

    private final ProgressService progress;
    private final UnreportedService unreported;
    private final Callers callers;

    @Inject
    ProgressListResource(ProgressService progress, UnreportedService unreported, Callers callers) {
        this.progress = progress;
        this.unreported = unreported;
        this.callers = callers;
    }

    @GET
    @SortFields({"month", "recordedAt", "yearToDateInvestment", "physicalProgress"})
    @Operation(
            summary = "List the progress reports of the city",
            description = "Latest month first, effective ones only, unless `all`.")
    public Page<ReportedProject> listCityProgressReports(
            @Valid @BeanParam CityProgressQuery query, @Valid @BeanParam PageRequest page) {
        return progress.list(query, page, callers.current());
    }

    @GET
    @Path("/missing")
    @SortFields({"plannedInvestment", "year", "plannedStartOn", "plannedCompletionOn", "recordedAt"})
    @Operation(
            summary = "List the projects that have not reported a month",
            description = "Projects with a plan for the year of the month that were signed or started by then, are on"
                    + " their course from SIGNED to AT_CAPACITY, and have no effective report of the month. The"
                    + " largest plan first.")
    public Page<UnreportedProject> listMissingProgressReports(
            @Valid @BeanParam UnreportedQuery query, @Valid @BeanParam PageRequest page) {
        return unreported.list(query, page, callers.current());
    }
}
