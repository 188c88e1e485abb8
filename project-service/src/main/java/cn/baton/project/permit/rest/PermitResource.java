package cn.baton.project.permit.rest;

import cn.baton.project.permit.AnnulPermit;
import cn.baton.project.permit.ApplyForPermit;
import cn.baton.project.permit.IssuePermit;
import cn.baton.project.permit.PermitService;
import cn.baton.project.permit.PermitView;
import cn.baton.project.permit.RejectPermit;
import cn.baton.project.permit.WithdrawPermit;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/** The permits of a project. */
@Path("/api/v1/projects/{id}/permits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "permits")
@ClientScope("permits")
public class PermitResource {

    private final PermitService permits;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    PermitResource(PermitService permits, Callers callers, Preconditions preconditions) {
        this.permits = permits;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Apply for a permit",
            description =
                    "申请. A project may have several permits of one type, for works in phases, each with its own day:"
                            + " 409 with `permitId` when there is one of this type and day.")
    public RestResponse<PermitView> applyForPermit(UUID id, @NotNull @Valid ApplyForPermit application) {
        PermitView permit = permits.apply(id, application, callers.current());
        return RestResponse.ResponseBuilder.<PermitView>created(
                        URI.create("/api/v1/projects/" + id + "/permits/" + permit.id()))
                .entity(permit)
                .build();
    }

    @GET
    @SortFields({"appliedOn", "decidedOn", "dueOn", "elapsedWorkingDays", "type"})
    @Operation(summary = "List the permits of a project", description = "The latest application first.")
    public Page<PermitView> listProjectPermits(
            UUID id, @QueryParam("asOf") LocalDate asOf, @Valid @BeanParam PageRequest page) {
        return permits.listOfProject(id, asOf, page, callers.current());
    }

    @GET
    @Path("/{permitId}")
    @Operation(summary = "Read a permit", description = "As it stands now, also when it was annulled.")
    public PermitView getPermit(UUID id, UUID permitId) {
        return permits.get(id, permitId, callers.current());
    }

    @GET
    @Path("/{permitId}/history")
    @Operation(summary = "List the changes of a permit")
    public Page<HistoryEntry> listPermitHistory(UUID id, UUID permitId, @Valid @BeanParam PageRequest page) {
        return permits.history(id, permitId, page, callers.current());
    }

    @POST
    @Path("/{permitId}/issue")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(summary = "Issue a permit", description = "办结: APPLIED to ISSUED. Needs If-Match.")
    public PermitView issuePermit(UUID id, UUID permitId, @NotNull @Valid IssuePermit command) {
        return permits.issue(id, permitId, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{permitId}/reject")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(summary = "Reject a permit", description = "不予许可: APPLIED to REJECTED. Needs If-Match.")
    public PermitView rejectPermit(UUID id, UUID permitId, @NotNull @Valid RejectPermit command) {
        return permits.reject(id, permitId, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{permitId}/withdraw")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Withdraw the application for a permit",
            description = "撤回: APPLIED to WITHDRAWN. Needs If-Match.")
    public PermitView withdrawPermit(UUID id, UUID permitId, @NotNull @Valid WithdrawPermit command) {
        return permits.withdraw(id, permitId, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{permitId}/annul")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Annul the entry of a permit",
            description =
                    "作废: for an entry made by mistake; it leaves all lists, while those as of an earlier day still show it."
                            + " Of one that was issued `PermitAnnulled` is announced. Needs If-Match.")
    public PermitView annulPermit(UUID id, UUID permitId, @NotNull @Valid AnnulPermit command) {
        return permits.annul(id, permitId, preconditions.expectedVersion(), command, callers.current());
    }
}
