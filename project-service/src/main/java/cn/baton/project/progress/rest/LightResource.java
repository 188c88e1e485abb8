package cn.baton.project.progress.rest;

import cn.baton.project.progress.LightView;
import cn.baton.project.progress.ProgressLights;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.UUID;

/** The lights of one project. */
@Path("/api/v1/projects/{id}/lights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@ClientScope("progress")
public class LightResource {

    private final ProgressLights lights;
    private final Callers callers;

    @Inject
    LightResource(ProgressLights lights, Callers callers) {
        this.lights = lights;
        this.callers = callers;
    }

    @GET
    @SortFields("recordedAt")
    @Operation(
            summary = "List the lights that a project showed",
            description =
                    "Newest first, the present one without `supersededAt`; a further one whenever the light or what"
                            + " it rests on changed; with `asOf` only the one that was on.")
    public Page<LightView> listProjectLights(
            UUID id, @QueryParam("asOf") LocalDate asOf, @Valid @BeanParam PageRequest page) {
        return lights.ofProject(id, asOf, page, callers.current());
    }
}
