package cn.baton.issue.ledger.rest;

import cn.baton.issue.ledger.AssignIssue;
import cn.baton.issue.ledger.CloseIssue;
import cn.baton.issue.ledger.EscalateIssue;
import cn.baton.issue.ledger.IssueService;
import cn.baton.issue.ledger.IssueView;
import cn.baton.issue.ledger.PlanRectification;
import cn.baton.issue.ledger.ReturnRectification;
import cn.baton.issue.ledger.SubmitRectification;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.security.Callers;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import java.util.UUID;

/** What is done with an issue, one verb each. */
@Path("/api/v1/issues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "issues")
public class IssueCommandResource {

    private final IssueService issues;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    IssueCommandResource(IssueService issues, Callers callers, Preconditions preconditions) {
        this.issues = issues;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Path("/{id}/assign")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR})
    @Operation(summary = "Assign an issue", description = "交办: REGISTERED to ASSIGNED. Needs If-Match.")
    public IssueView assignIssue(@RestPath UUID id, @NotNull @Valid AssignIssue command) {
        return issues.assign(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/plan")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Plan the rectification of an issue",
            description = "整改方案: ASSIGNED or RETURNED to RECTIFYING. Needs If-Match.")
    public IssueView planRectification(@RestPath UUID id, @NotNull @Valid PlanRectification command) {
        return issues.plan(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/escalate")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR})
    @Operation(
            summary = "Escalate an issue",
            description =
                    "升级: to REMINDER_LETTER, then to SUPERVISION_LETTER, to which a CRITICAL issue may go straight. Never down, and not while SUBMITTED or at the end. 409 with `missing` when the project is not confirmed or no unit is responsible. Needs If-Match.")
    public IssueView escalateIssue(@RestPath UUID id, @NotNull @Valid EscalateIssue command) {
        return issues.escalate(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Submit the rectification of an issue",
            description = "提请销号: ASSIGNED or RECTIFYING to SUBMITTED, with evidence. Needs If-Match.")
    public IssueView submitRectification(@RestPath UUID id, @NotNull @Valid SubmitRectification command) {
        return issues.submit(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR})
    @Operation(
            summary = "Return the rectification of an issue",
            description = "退回: SUBMITTED to RETURNED. Needs If-Match.")
    public IssueView returnRectification(@RestPath UUID id, @NotNull @Valid ReturnRectification command) {
        return issues.returnSubmission(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR})
    @Operation(
            summary = "Close an issue",
            description =
                    "销号: SUBMITTED to CLOSED, by a verifier who neither submitted it nor belongs to the responsible unit; or else 409 with `rule`. Needs If-Match.")
    public IssueView closeIssue(@RestPath UUID id, @NotNull @Valid CloseIssue command) {
        return issues.close(id, preconditions.expectedVersion(), command, callers.current());
    }
}
