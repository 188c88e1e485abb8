package cn.baton.project.elapsed.rest;

import cn.baton.project.elapsed.ElapsedService;
import cn.baton.project.elapsed.ElapsedTime;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.UUID;

/** How long it took a project from one point to another. */
@Path("/api/v1/projects/{id}/elapsed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "milestones")
@ClientScope("projects")
public class ElapsedResource {

    private final ElapsedService elapsed;
    private final Callers callers;

    @Inject
    ElapsedResource(ElapsedService elapsed, Callers callers) {
        this.elapsed = elapsed;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "Tell the time between two points of a project",
            description =
                    "Points are `signedOn` and the other days of stages, `permit:{type}:appliedOn` and `permit:{type}:issuedOn` of the first permit of a type, and `milestone:{code, or else name}` once achieved. 422 names those that the project has.")
    public ElapsedTime getElapsedTime(
            UUID id,
            @QueryParam("from")
                    @NotBlank
                    @Size(max = 120)
                    @Parameter(description = "First point", required = true, example = "startedOn")
                    String from,
            @QueryParam("to")
                    @NotBlank
                    @Size(max = 120)
                    @Parameter(description = "Second point", required = true, example = "milestone:FIRST_MODULE")
                    String to,
            @QueryParam("asOf") LocalDate asOf) {
        return elapsed.between(id, from, to, asOf, callers.current());
    }
}
