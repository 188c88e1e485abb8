package cn.baton.project.progress.rest;

import cn.baton.project.progress.CorrectProgress;
import cn.baton.project.progress.ProgressQuery;
import cn.baton.project.progress.ProgressReportView;
import cn.baton.project.progress.ProgressService;
import cn.baton.project.progress.ReportProgress;
import cn.baton.support.history.HistoryEntry;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.UUID;

/** The progress reports of one project. */
@Path("/api/v1/projects/{id}/progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@ClientScope("progress")
public class ProgressResource {

    private final ProgressService progress;
    private final Callers callers;

    @Inject
    ProgressResource(ProgressService progress, Callers callers) {
        this.progress = progress;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Report the progress of a month",
            description = "From SIGNED on (409 before and after removal), once for each month (409 with `reportId`;"
                    + " correct that one), from the month of the signing or start on (422). Odd figures are taken and"
                    + " flagged; those that fall against the report before need a `reason` (422).")
    public RestResponse<ProgressReportView> reportProgress(UUID id, @NotNull @Valid ReportProgress command) {
        return created(progress.report(id, command, callers.current()));
    }

    @POST
    @Path("/{reportId}/corrections")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Correct a progress report",
            description = "Writes a new report for the same month; the old one stays, superseded. 409 with"
                    + " `supersededBy` when that has happened already.")
    public RestResponse<ProgressReportView> correctProgress(
            UUID id,
            @Parameter(description = "Id of the report that was wrong") UUID reportId,
            @NotNull @Valid CorrectProgress command) {
        return created(progress.correct(id, reportId, command, callers.current()));
    }

    @GET
    @SortFields({"month", "recordedAt", "yearToDateInvestment", "physicalProgress"})
    @Operation(
            summary = "List the progress reports of a project",
            description = "Latest month first: `limit=1` gives the latest. Effective ones only, unless `all`.")
    public Page<ProgressReportView> listProgressReports(
            UUID id, @BeanParam ProgressQuery query, @Valid @BeanParam PageRequest page) {
        return progress.ofProject(id, query, page, callers.current());
    }

    @GET
    @Path("/{reportId}")
    @Operation(summary = "Read a progress report", description = "Effective or superseded.")
    public ProgressReportView getProgressReport(UUID id, UUID reportId) {
        return progress.get(id, reportId, callers.current());
    }

    @GET
    @Path("/{reportId}/history")
    @Operation(
            summary = "List the changes of a progress report",
            description = "Who reported or corrected it, and when.")
    public Page<HistoryEntry> listProgressReportHistory(UUID id, UUID reportId, @Valid @BeanParam PageRequest page) {
        return progress.history(id, reportId, page, callers.current());
    }

    private static RestResponse<ProgressReportView> created(ProgressReportView report) {
        URI location = URI.create("/api/v1/projects/" + report.projectId() + "/progress-reports/" + report.id());
        return RestResponse.ResponseBuilder.<ProgressReportView>created(location)
                .entity(report)
                .build();
    }
}
