package cn.baton.project.exchange.rest;

import cn.baton.project.exchange.ProjectExports;
import cn.baton.project.registry.ProjectFilterParameters;
import cn.baton.support.file.Downloads;
import cn.baton.support.file.FileContent;
import cn.baton.support.file.FileType;
import cn.baton.support.security.Callers;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists as files. */
@Path("/api/v1/exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exports", description = "Lists as spreadsheets that can be imported again")
@RolesAllowed({
    Roles.CITY_ADMIN,
    Roles.INSPECTOR,
    Roles.COUNTY_OFFICER,
    Roles.DEPARTMENT_OFFICER,
    Roles.LEADER,
    Roles.VIEWER,
    Roles.SYSTEM
})
public class ExportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final ProjectExports exports;
    private final Callers callers;

    @Inject
    ExportResource(ProjectExports exports, Callers callers) {
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @Path("/projects")
    @Produces(XLSX)
    @Operation(
            summary = "Export projects",
            description =
                    "The same list, filters, sort and scope as `GET /projects`, whole, as XLSX or CSV by Accept or"
                            + " `format`. What it holds can be changed and imported again.")
    public RestResponse<FileContent> exportProjects(
            @BeanParam ProjectFilterParameters filter,
            @QueryParam("sort")
                    @Size(max = 200)
                    @Parameter(description = "As in the list", example = "-totalInvestment,name")
                    String sort,
            @QueryParam("format")
                    @Pattern(regexp = "xlsx|csv")
                    @Parameter(description = "`xlsx` or `csv`; goes before Accept", example = "xlsx")
                    String format,
            @Context HttpHeaders headers) {
        return export(filter, sort, type(format, headers));
    }

    /** The same to those who accept CSV; two types on one method would leave the choice of the writer to chance. */
    @GET
    @Path("/projects")
    @Produces(CSV)
    @Operation(hidden = true)
    public RestResponse<FileContent> exportProjectsAsText(
            @BeanParam ProjectFilterParameters filter,
            @QueryParam("sort") @Size(max = 200) String sort,
            @QueryParam("format") @Pattern(regexp = "xlsx|csv") String format,
            @Context HttpHeaders headers) {
        return export(filter, sort, type(format, headers));
    }

    private RestResponse<FileContent> export(ProjectFilterParameters filter, String sort, FileType type) {
        FileContent content = exports.export(filter.toQuery(), sort, type, callers.current());
        return Downloads.generated("projects", type, content).build();
    }

    private static FileType type(String format, HttpHeaders headers) {
        if (format != null) {
            return FileType.valueOf(format.toUpperCase(java.util.Locale.ROOT));
        }
        return headers.getAcceptableMediaTypes().stream()
                        .map(MediaType::toString)
                        .findFirst()
                        .filter(wanted -> wanted.startsWith(CSV))
                        .isPresent()
                ? FileType.CSV
                : FileType.XLSX;
    }
}
