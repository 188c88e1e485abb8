package cn.baton.issue.ledger.rest;

import cn.baton.issue.ledger.EscalationView;
import cn.baton.issue.ledger.IssueLedger;
import cn.baton.issue.ledger.IssueQuery;
import cn.baton.issue.ledger.IssueService;
import cn.baton.issue.ledger.IssueView;
import cn.baton.issue.ledger.RaiseIssue;
import cn.baton.support.history.HistoryEntry;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The ledger: raising issues and reading them. */
@Path("/api/v1/issues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "issues")
@ClientScope("issues")
public class IssueResource {

    private final IssueService issues;
    private final IssueLedger ledger;
    private final Callers callers;

    @Inject
    IssueResource(IssueService issues, IssueLedger ledger, Callers callers) {
        this.issues = issues;
        this.ledger = ledger;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR, Roles.COUNTY_OFFICER})
    @Operation(
            summary = "Raise an issue",
            description =
                    "登记. The project need not be known here yet: `projectConfirmed` is false until the registry has announced it. Whoever does not see the whole city says in `areaCode` where a project lies that is not known yet; one outside the caller's scope is answered in the same way as one that is not known.")
    public RestResponse<IssueView> raiseIssue(@NotNull @Valid RaiseIssue command) {
        IssueView issue = issues.raise(command, callers.current());
        return RestResponse.ResponseBuilder.<IssueView>created(URI.create("/api/v1/issues/" + issue.id()))
                .entity(issue)
                .build();
    }

    @GET
    @SortFields({"raisedOn", "dueOn", "severity", "number"})
    @Operation(summary = "List issues", description = "Newest first.")
    public Page<IssueView> listIssues(@BeanParam IssueQuery query, @Valid @BeanParam PageRequest page) {
        return ledger.list(query, page, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an issue", description = "As it stands now.")
    public IssueView getIssue(@RestPath UUID id) {
        return ledger.get(id, callers.current());
    }

    @GET
    @Path("/{id}/escalations")
    @Operation(summary = "List the steps of an issue up the ladder", description = "Oldest first.")
    public List<EscalationView> listEscalations(@RestPath UUID id) {
        return ledger.escalations(id, callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of an issue")
    public Page<HistoryEntry> listIssueHistory(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return ledger.history(id, page, callers.current());
    }
}
