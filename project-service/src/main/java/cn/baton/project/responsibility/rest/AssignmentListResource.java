package cn.baton.project.responsibility.rest;

import cn.baton.project.responsibility.AssignmentQuery;
import cn.baton.project.responsibility.AssignmentService;
import cn.baton.project.responsibility.AssignmentView;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who answers for which project, in the whole city. */
@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responsibilities")
@ClientScope("projects")
public class AssignmentListResource {

    private final AssignmentService assignments;
    private final Callers callers;

    @Inject
    AssignmentListResource(AssignmentService assignments, Callers callers) {
        this.assignments = assignments;
        this.callers = callers;
    }

    @GET
    @SortFields({"from", "to", "recordedAt", "subject", "name"})
    @Operation(
            summary = "List assignments",
            description = "Of all projects in scope, the latest first. An open end sorts after all days.")
    public Page<AssignmentView> listAssignments(@BeanParam AssignmentQuery query, @Valid @BeanParam PageRequest page) {
        return assignments.list(query, page, callers.current());
    }
}
