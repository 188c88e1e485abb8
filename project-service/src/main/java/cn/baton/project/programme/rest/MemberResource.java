package cn.baton.project.programme.rest;

import cn.baton.project.programme.AddMember;
import cn.baton.project.programme.MemberQuery;
import cn.baton.project.programme.MemberService;
import cn.baton.project.programme.MemberView;
import cn.baton.project.programme.RemoveMember;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.UUID;

/** Who is in a programme. */
@Path("/api/v1/programmes/{code}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes")
@ClientScope("projects")
public class MemberResource {

    private static final String CODE = "Code of the programme";
    private static final String ID = "Id of the membership";

    private final MemberService members;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    MemberResource(MemberService members, Callers callers, Preconditions preconditions) {
        this.members = members;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Take a project into a programme",
            description = "409 while it is in. One that has left may come back.")
    public RestResponse<MemberView> addProgrammeMember(
            @Parameter(description = CODE) String code, @NotNull @Valid AddMember command) {
        MemberView member = members.add(code, command, callers.current());
        URI location =
                UriBuilder.fromPath("/api/v1/programmes/{code}/members/{id}").build(code, member.id());
        return RestResponse.ResponseBuilder.<MemberView>created(location)
                .entity(member)
                .build();
    }

    @GET
    @SortFields({"recordedAt", "addedOn", "name", "areaCode", "totalInvestment"})
    @Operation(summary = "List the projects in a programme", description = "Latest recorded first.")
    public Page<MemberView> listProgrammeMembers(
            @Parameter(description = CODE) String code,
            @BeanParam MemberQuery query,
            @Valid @BeanParam PageRequest page) {
        return members.list(code, query, page, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a membership", description = "Also that of a project that has left.")
    public MemberView getProgrammeMember(
            @Parameter(description = CODE) String code, @Parameter(description = ID) UUID id) {
        return members.get(code, id, callers.current());
    }

    @POST
    @Path("/{id}/remove")
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Remove a project from a programme",
            description = "The membership stays in the history and in figures as of earlier days. Needs If-Match.")
    public MemberView removeProgrammeMember(
            @Parameter(description = CODE) String code,
            @Parameter(description = ID) UUID id,
            @NotNull @Valid RemoveMember command) {
        return members.remove(code, id, preconditions.expectedVersion(), command, callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of a membership")
    public Page<HistoryEntry> listProgrammeMemberHistory(
            @Parameter(description = CODE) String code,
            @Parameter(description = ID) UUID id,
            @Valid @BeanParam PageRequest page) {
        return members.history(code, id, page, callers.current());
    }
}
