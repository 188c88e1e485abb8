package cn.baton.project.oc4ids.rest;

import cn.baton.project.oc4ids.Oc4idsImport;
import cn.baton.project.oc4ids.Oc4idsImport.Mode;
import cn.baton.project.oc4ids.Oc4idsImportReport;
import cn.baton.project.oc4ids.Oc4idsPackage;
import cn.baton.support.http.CallerLanguage;
import cn.baton.support.http.StrictForm;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.security.Callers;
import cn.baton.support.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Projects from others, by the Open Contracting for Infrastructure Data Standard. */
@Path("/api/v1/imports/oc4ids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "oc4ids")
@RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
public class Oc4idsImportResource {

    private static final String DRY_RUN = "Try it out and keep nothing; say `false` to import";
    private static final String PARTIAL = "Keep the projects without errors also when others have some";

    private final Oc4idsImport imports;
    private final Callers callers;
    private final CallerLanguage language;

    @Inject
    Oc4idsImportResource(Oc4idsImport imports, Callers callers, CallerLanguage language) {
        this.imports = imports;
        this.callers = callers;
        this.language = language;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @Operation(
            summary = "Import an OC4IDS package",
            description = "Registers and changes projects, and says of each what was understood, what had no place, "
                    + "and what was wrong. Unless `partial` is asked for, a package with errors is not kept at all.")
    public Oc4idsImportReport importOc4ids(
            @QueryParam("dryRun") @DefaultValue("true") @Parameter(description = DRY_RUN, example = "true")
                    boolean dryRun,
            @QueryParam("partial") @DefaultValue("false") @Parameter(description = PARTIAL, example = "false")
                    boolean partial,
            @RequestBody(
                            description =
                                    "A project package of OC4IDS 0.9; further fields of the standard are reported",
                            content = @Content(schema = @Schema(implementation = Oc4idsPackage.class)))
                    @NotNull
                    JsonNode content) {
        return imports.take(content, new Mode(dryRun, partial), callers.current(), language.locale());
    }

    @POST
    @Path("/file")
    @Idempotent
    @StrictForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @Operation(
            summary = "Import an OC4IDS package from a file",
            description = "As in a request body, for packages over the limit of bodies; read project by project.")
    public Oc4idsImportReport importOc4idsFile(
            @QueryParam("dryRun") @DefaultValue("true") @Parameter(description = DRY_RUN, example = "true")
                    boolean dryRun,
            @QueryParam("partial") @DefaultValue("false") @Parameter(description = PARTIAL, example = "false")
                    boolean partial,
            @RestForm("file") @NotNull FileUpload file) {
        return imports.take(file.uploadedFile(), new Mode(dryRun, partial), callers.current(), language.locale());
    }
}
