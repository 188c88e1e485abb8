package cn.baton.project.responsibility.rest;

import cn.baton.project.responsibility.AnnulAssignment;
import cn.baton.project.responsibility.AssignResponsibility;
import cn.baton.project.responsibility.AssignmentService;
import cn.baton.project.responsibility.AssignmentView;
import cn.baton.project.responsibility.EndAssignment;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.openapi.SortFields;
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
import jakarta.ws.rs.POST;
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
import java.util.UUID;

/** Who answers for a project. */
@Path("/api/v1/projects/{id}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responsibilities")
@ClientScope("projects")
public class AssignmentResource {

    private final AssignmentService assignments;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    AssignmentResource(AssignmentService assignments, Callers callers, Preconditions preconditions) {
        this.assignments = assignments;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @Operation(
            summary = "Assign responsibility for a project",
            description =
                    "分包. A person has a role on a project once at a time; leaders of the city are named by the city's administrator.")
    public RestResponse<AssignmentView> assignResponsibility(UUID id, @NotNull @Valid AssignResponsibility told) {
        AssignmentView assignment = assignments.assign(id, told, callers.current());
        return RestResponse.ResponseBuilder.<AssignmentView>created(
                        URI.create("/api/v1/projects/" + id + "/assignments/" + assignment.id()))
                .entity(assignment)
                .build();
    }

    @GET
    @SortFields({"from", "to", "recordedAt", "subject", "name"})
    @Operation(
            summary = "List who answers for a project",
            description = "The latest first, past and coming ones among them. An open end sorts after all days.")
    public Page<AssignmentView> listProjectAssignments(
            UUID id,
            @QueryParam("on")
                    @Parameter(
                            description = "Those whose days include this one; all by default",
                            example = "2026-11-24")
                    LocalDate on,
            @QueryParam("asOf") LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        return assignments.listOfProject(id, on, asOf, page, callers.current());
    }

    @GET
    @Path("/{assignmentId}")
    @Operation(summary = "Read an assignment", description = "As it stands now, also when it was annulled.")
    public AssignmentView getAssignment(UUID id, UUID assignmentId) {
        return assignments.get(id, assignmentId, callers.current());
    }

    @GET
    @Path("/{assignmentId}/history")
    @Operation(summary = "List the changes of an assignment")
    public Page<HistoryEntry> listAssignmentHistory(UUID id, UUID assignmentId, @Valid @BeanParam PageRequest page) {
        return assignments.history(id, assignmentId, page, callers.current());
    }

    @POST
    @Path("/{assignmentId}/end")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @Operation(
            summary = "End an assignment",
            description = "解除分包, on a day within the assignment's own. Needs If-Match.")
    public AssignmentView endAssignment(UUID id, UUID assignmentId, @NotNull @Valid EndAssignment command) {
        return assignments.end(id, assignmentId, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{assignmentId}/annul")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @Operation(
            summary = "Annul an assignment",
            description = "作废: for an entry made by mistake; it leaves all lists. Needs If-Match.")
    public AssignmentView annulAssignment(UUID id, UUID assignmentId, @NotNull @Valid AnnulAssignment command) {
        return assignments.annul(id, assignmentId, preconditions.expectedVersion(), command, callers.current());
    }
}
