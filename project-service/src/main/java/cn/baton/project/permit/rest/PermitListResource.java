package cn.baton.project.permit.rest;

import cn.baton.project.permit.PermitQuery;
import cn.baton.project.permit.PermitService;
import cn.baton.project.permit.PermitView;
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

/** The permits of all projects. */
@Path("/api/v1/permits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "permits")
@ClientScope("permits")
public class PermitListResource {

    private final PermitService permits;
    private final Callers callers;

    @Inject
    PermitListResource(PermitService permits, Callers callers) {
        this.permits = permits;
        this.callers = callers;
    }

    @GET
    @SortFields({"appliedOn", "decidedOn", "dueOn", "elapsedWorkingDays", "type"})
    @Operation(
            summary = "List permits",
            description = "Of all projects in scope, the latest application first. The sort goes by what is known now,"
                    + " and what is open or without a promise sorts below all others.")
    public Page<PermitView> listPermits(@BeanParam PermitQuery query, @Valid @BeanParam PageRequest page) {
        return permits.list(query, page, callers.current());
    }
}
