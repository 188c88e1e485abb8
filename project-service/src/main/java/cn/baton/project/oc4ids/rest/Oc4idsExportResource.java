package cn.baton.project.oc4ids.rest;

import cn.baton.project.oc4ids.Oc4idsExport;
import cn.baton.project.oc4ids.Oc4idsPackage;
import cn.baton.project.registry.ProjectQuery;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Projects for others, by the Open Contracting for Infrastructure Data Standard. */
@Path("/api/v1/exports/oc4ids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "oc4ids")
@ClientScope("projects")
public class Oc4idsExportResource {

    private final Oc4idsExport exports;
    private final Callers callers;

    @Inject
    Oc4idsExportResource(Oc4idsExport exports, Callers callers) {
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "Export projects as an OC4IDS package",
            description = "All projects that fit, with the filters of the list of projects, in the order of their "
                    + "registration; streamed. 404 when none fits: a package holds one project at least.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Oc4idsPackage.class)))
    public StreamingOutput exportOc4ids(@BeanParam ProjectQuery query, UriInfo uri) {
        return exports.all(query, uri.getRequestUri(), callers.current())::writeTo;
    }
}
