package cn.baton.project.exchange.rest;

import cn.baton.project.exchange.ListSheets;
import cn.baton.project.exchange.ProjectLists;
import cn.baton.project.factor.FactorQuery;
import cn.baton.project.factor.FactorService;
import cn.baton.project.pipeline.PipelineQuery;
import cn.baton.project.pipeline.PipelineService;
import cn.baton.project.programme.MemberQuery;
import cn.baton.project.programme.MemberService;
import cn.baton.project.responsibility.AssignmentQuery;
import cn.baton.project.responsibility.AssignmentService;
import cn.baton.project.survey.SurveyQuery;
import cn.baton.project.survey.SurveyService;
import cn.baton.project.tour.EntryQuery;
import cn.baton.project.tour.EntryService;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Lists of what belongs to projects as files, to be read. */
@Path("/api/v1/exports")
@Produces({Exports.XLSX, Exports.CSV})
@Tag(name = "exports")
@ClientScope("projects")
public class ListExportResource {

    private static final String WHOLE =
            "`, whole, with its filters, sort and scope, as XLSX or CSV by Accept or `format`.";

    private final ListSheets sheets;
    private final PipelineService pipeline;
    private final FactorService factors;
    private final AssignmentService assignments;
    private final SurveyService surveys;
    private final MemberService members;
    private final EntryService entries;
    private final Exports exports;
    private final Callers callers;

    @Inject
    ListExportResource(
            ListSheets sheets,
            PipelineService pipeline,
            FactorService factors,
            AssignmentService assignments,
            SurveyService surveys,
            MemberService members,
            EntryService entries,
            Exports exports,
            Callers callers) {
        this.sheets = sheets;
        this.pipeline = pipeline;
        this.factors = factors;
        this.assignments = assignments;
        this.surveys = surveys;
        this.members = members;
        this.entries = entries;
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @Path("/pipeline")
    @ClientScope("pipeline")
    @Operation(summary = "Export the pipeline", description = "The list of `GET /pipeline" + WHOLE)
    @APIResponseSchema(FileContent.class)
    public Response exportPipeline(@BeanParam PipelineQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(ProjectLists.PIPELINE, query.asOf(), caller),
                export,
                page -> pipeline.list(query, page, caller));
    }

    @GET
    @Path("/factor-requests")
    @Operation(
            summary = "Export factor requests",
            description = "The list of `GET /factor-requests" + WHOLE
                    + " Names of projects that the caller does not see are left out.")
    @APIResponseSchema(FileContent.class)
    public Response exportFactorRequests(@BeanParam FactorQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(ProjectLists.FACTOR_REQUESTS, query.asOf(), caller),
                export,
                page -> factors.list(query, page, caller));
    }

    @GET
    @Path("/assignments")
    @Operation(summary = "Export assignments", description = "The list of `GET /assignments" + WHOLE)
    @APIResponseSchema(FileContent.class)
    public Response exportAssignments(@BeanParam AssignmentQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(ProjectLists.ASSIGNMENTS, query.asOf(), caller),
                export,
                page -> assignments.list(query, page, caller));
    }

    @GET
    @Path("/surveys")
    @Operation(summary = "Export surveys", description = "The list of `GET /surveys" + WHOLE)
    @APIResponseSchema(FileContent.class)
    public Response exportSurveys(@BeanParam SurveyQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(ProjectLists.SURVEYS, query.asOf(), caller),
                export,
                page -> surveys.list(query, page, caller));
    }

    @GET
    @Path("/programmes/{code}/members")
    @Operation(
            summary = "Export the projects in a programme",
            description = "The list of `GET /programmes/{code}/members" + WHOLE)
    @APIResponseSchema(FileContent.class)
    public Response exportProgrammeMembers(
            @Parameter(description = "Code of the programme") String code,
            @BeanParam MemberQuery query,
            @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(ProjectLists.PROGRAMME_MEMBERS, query.asOf(), caller),
                export,
                page -> members.list(code, query, page, caller));
    }

    @GET
    @Path("/tours/{id}/entries")
    @Operation(summary = "Export the projects on a tour", description = "The list of `GET /tours/{id}/entries" + WHOLE)
    @APIResponseSchema(FileContent.class)
    public Response exportTourEntries(UUID id, @BeanParam EntryQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(ProjectLists.TOUR_ENTRIES, query.asOf(), caller),
                export,
                page -> entries.list(id, query, page, caller));
    }
}
