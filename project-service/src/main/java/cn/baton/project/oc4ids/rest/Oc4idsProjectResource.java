package cn.baton.project.oc4ids.rest;

import cn.baton.project.oc4ids.Oc4idsExport;
import cn.baton.project.oc4ids.Oc4idsPackage;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** One project for others, by the Open Contracting for Infrastructure Data Standard. */
@Path("/api/v1/projects/{id}/oc4ids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "oc4ids")
@ClientScope("projects")
public class Oc4idsProjectResource {

    private final Oc4idsExport exports;
    private final Callers callers;

    @Inject
    Oc4idsProjectResource(Oc4idsExport exports, Callers callers) {
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "Read a project as an OC4IDS package",
            description = "A package that holds this project alone.")
    public Oc4idsPackage getProjectAsOc4ids(UUID id, UriInfo uri) {
        return exports.one(id, uri.getRequestUri(), callers.current());
    }
}
