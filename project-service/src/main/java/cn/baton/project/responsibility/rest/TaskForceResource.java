package cn.baton.project.responsibility.rest;

import cn.baton.project.responsibility.FormTaskForce;
import cn.baton.project.responsibility.TaskForceService;
import cn.baton.project.responsibility.TaskForceView;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.Preconditions;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The task force of a project. */
@Path("/api/v1/projects/{id}/task-force")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responsibilities")
@ClientScope("projects")
public class TaskForceResource {

    private final TaskForceService forces;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    TaskForceResource(TaskForceService forces, Callers callers, Preconditions preconditions) {
        this.forces = forces;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @PUT
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @Operation(
            summary = "Form the task force of a project",
            description =
                    "组建专班: without If-Match the first one (201); one that is there is replaced as a whole and needs its"
                            + " ETag in If-Match (200).")
    public RestResponse<TaskForceView> formTaskForce(UUID id, @NotNull @Valid FormTaskForce told) {
        Optional<ExpectedVersion> expected = preconditions.expectedVersionIfAny();
        TaskForceView force = forces.form(id, told, expected, callers.current());
        if (expected.isPresent()) {
            return RestResponse.ok(force);
        }
        return RestResponse.ResponseBuilder.<TaskForceView>created(URI.create("/api/v1/projects/" + id + "/task-force"))
                .entity(force)
                .build();
    }

    @GET
    @Operation(
            summary = "Read the task force of a project",
            description = "As it stands now, or as it was known at the end of a day; 404 while there is none.")
    public TaskForceView getTaskForce(
            UUID id,
            @QueryParam("on") @Parameter(description = "Only those who are members on this day", example = "2026-11-24")
                    LocalDate on,
            @QueryParam("asOf") LocalDate asOf) {
        return forces.get(id, on, asOf, callers.current());
    }

    @GET
    @Path("/history")
    @Operation(summary = "List the changes of a task force")
    public Page<HistoryEntry> listTaskForceHistory(UUID id, @Valid @BeanParam PageRequest page) {
        return forces.history(id, page, callers.current());
    }
}
