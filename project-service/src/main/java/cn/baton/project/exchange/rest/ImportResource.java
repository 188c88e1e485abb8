package cn.baton.project.exchange.rest;

import cn.baton.project.exchange.ImportError;
import cn.baton.project.exchange.ImportMode;
import cn.baton.project.exchange.ImportOutcome;
import cn.baton.project.exchange.Imports;
import cn.baton.support.file.Downloads;
import cn.baton.support.file.FileContent;
import cn.baton.support.file.FileType;
import cn.baton.support.http.CallerLanguage;
import cn.baton.support.http.StrictForm;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.job.JobView;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.net.URI;
import java.util.UUID;

/** Spreadsheets that come in. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "Spreadsheets that come in: template, trial, errors by cell, import")
@RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
public class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final Callers callers;
    private final CallerLanguage language;
    private final Downloads downloads;

    @Inject
    ImportResource(Imports imports, Callers callers, CallerLanguage language, Downloads downloads) {
        this.imports = imports;
        this.callers = callers;
        this.language = language;
        this.downloads = downloads;
    }

    @GET
    @Path("/templates/{kind}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Get an import template",
            description = "A workbook to fill in, with drop-downs, and a second sheet that says how.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(implementation = FileContent.class)))
    public Response getImportTemplate(
            @Parameter(description = "What is to be imported", example = "projects") @Size(max = 40) String kind) {
        return downloads.made(kind + "-template", FileType.XLSX, () -> imports.template(kind));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @StrictForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import a file",
            description =
                    "XLSX or CSV (UTF-8, GB18030 or UTF-16), at most 20 MB and 100 000 rows. Answers with the job that goes"
                            + " through it; its `result` says what came of it, with the rows that were left aside and why in"
                            + " `skippedRows`. A dry run, the default, writes nothing. A file of which it is unknown in which"
                            + " unit its amounts are fails as a whole, and `failure` names the cell; what is wrong with a"
                            + " single row is listed at `/imports/{id}/errors`, all of it at once. A file that is too large or too"
                            + " intricate inside fails its job with the reason, and a job is stopped after 30 minutes of work,"
                            + " unless the installation is configured differently.")
    @APIResponse(
            responseCode = "202",
            description = "Queued; `result` is there once the job has ended",
            content = @Content(schema = @Schema(allOf = {JobView.class, ImportOutcome.class})))
    public RestResponse<JobView> importFile(
            @RestForm("file") @NotNull @Schema(description = "The spreadsheet") FileUpload file,
            @RestForm("kind") @NotNull @Size(max = 40) @Schema(description = "What it holds", examples = "projects")
                    String kind,
            @RestForm("dryRun")
                    @DefaultValue("true")
                    @Schema(description = "Whether to find errors only", examples = "true")
                    boolean dryRun,
            @RestForm("mode")
                    @DefaultValue("ALL_OR_NOTHING")
                    @Schema(
                            description = "What becomes of a file of which some rows have errors",
                            examples = "ALL_OR_NOTHING")
                    ImportMode mode) {
        JobView job = imports.start(
                file.uploadedFile(), file.fileName(), kind, dryRun, mode, callers.current(), language.locale());
        return RestResponse.ResponseBuilder.<JobView>accepted(job)
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .build();
    }

    @GET
    @Path("/{id}/errors")
    @SortFields({"row", "column"})
    @Operation(summary = "List the errors of an import", description = "By row and column.")
    public Page<ImportError> listImportErrors(
            @Parameter(description = "Id of the import's job") UUID id, @Valid @BeanParam PageRequest page) {
        return imports.errors(id, page, callers.current(), language.locale());
    }

    @GET
    @Path("/{id}/annotated-file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Get the annotated file of an import",
            description =
                    "The rows as they were sent, with what was found beside each and its cells marked; XLSX. Correct"
                            + " it and import it again. 404 until the import has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(implementation = FileContent.class)))
    @APIResponse(responseCode = "304")
    public Response getAnnotatedFile(@Parameter(description = "Id of the import's job") UUID id) {
        return downloads.of(imports.annotated(id, callers.current(), language.locale()));
    }
}
