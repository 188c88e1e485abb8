package cn.baton.project.exchange.rest;

import cn.baton.project.exchange.ListSheets;
import cn.baton.project.exchange.ProjectListSheet;
import cn.baton.project.exchange.TemplateLists;
import cn.baton.project.permit.PermitQuery;
import cn.baton.project.permit.PermitService;
import cn.baton.project.plan.AnnualPlanQuery;
import cn.baton.project.plan.AnnualPlanService;
import cn.baton.project.progress.CityProgressQuery;
import cn.baton.project.progress.ProgressService;
import cn.baton.project.registry.ProjectQuery;
import cn.baton.project.registry.ProjectService;
import cn.baton.project.session.ParticipationQuery;
import cn.baton.project.session.ParticipationService;
import cn.baton.support.export.ExportParameters;
import cn.baton.support.export.Exports;
import cn.baton.support.file.FileContent;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** Lists as files that can be imported again. */
@Path("/api/v1/exports")
@Produces({Exports.XLSX, Exports.CSV})
@Tag(name = "exports", description = "Lists as spreadsheets, most of which can be imported again")
@ClientScope("projects")
public class ExportResource {

    private static final String WHOLE =
            "`, whole, with its filters, sort and scope, as XLSX or CSV by Accept or `format`.";
    private static final String BACK = " What it holds can be changed and imported again.";

    private final ProjectListSheet projectSheet;
    private final ListSheets sheets;
    private final ProjectService projects;
    private final ParticipationService participations;
    private final AnnualPlanService plans;
    private final ProgressService progress;
    private final PermitService permits;
    private final Exports exports;
    private final Callers callers;

    @Inject
    ExportResource(
            ProjectListSheet projectSheet,
            ListSheets sheets,
            ProjectService projects,
            ParticipationService participations,
            AnnualPlanService plans,
            ProgressService progress,
            PermitService permits,
            Exports exports,
            Callers callers) {
        this.projectSheet = projectSheet;
        this.sheets = sheets;
        this.projects = projects;
        this.participations = participations;
        this.plans = plans;
        this.progress = progress;
        this.permits = permits;
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @Path("/projects")
    @Operation(summary = "Export projects", description = "The list of `GET /projects" + WHOLE + BACK)
    @APIResponseSchema(FileContent.class)
    public Response exportProjects(@BeanParam ProjectQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(projectSheet, export, page -> projects.list(query, page, caller));
    }

    @GET
    @Path("/participations")
    @ClientScope("sessions")
    @Operation(
            summary = "Export participations",
            description =
                    "Of all sessions, or of those that `session` names; else the list of `GET /sessions/{no}/participations"
                            + WHOLE + BACK)
    @APIResponseSchema(FileContent.class)
    public Response exportParticipations(
            @QueryParam("session") @Parameter(description = "Any of these sessions by number, 第 N 期; all unless given")
                    List<Integer> sessions,
            @BeanParam ParticipationQuery query,
            @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(TemplateLists.PARTICIPATIONS, query.asOf(), caller),
                export,
                page -> participations.list(sessions, query, page, caller));
    }

    @GET
    @Path("/plans")
    @ClientScope("plans")
    @Operation(summary = "Export annual plans", description = "The list of `GET /annual-plans" + WHOLE + BACK)
    @APIResponseSchema(FileContent.class)
    public Response exportAnnualPlans(@BeanParam AnnualPlanQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(TemplateLists.PLANS, query.asOf(), caller), export, page -> plans.list(query, page, caller));
    }

    @GET
    @Path("/progress")
    @ClientScope("progress")
    @Operation(summary = "Export progress reports", description = "The list of `GET /progress-reports" + WHOLE + BACK)
    @APIResponseSchema(FileContent.class)
    public Response exportProgressReports(
            @Valid @BeanParam CityProgressQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(TemplateLists.PROGRESS, query.reports().asOf(), caller),
                export,
                page -> progress.list(query, page, caller));
    }

    @GET
    @Path("/permits")
    @ClientScope("permits")
    @Operation(summary = "Export permits", description = "The list of `GET /permits" + WHOLE + BACK)
    @APIResponseSchema(FileContent.class)
    public Response exportPermits(@BeanParam PermitQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(TemplateLists.PERMITS, query.asOf(), caller),
                export,
                page -> permits.list(query, page, caller));
    }
}
