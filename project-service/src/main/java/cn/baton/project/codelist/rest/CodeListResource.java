package cn.baton.project.codelist.rest;

import cn.baton.project.codelist.AddCode;
import cn.baton.project.codelist.CodeEntryView;
import cn.baton.project.codelist.CodeLabels;
import cn.baton.project.codelist.CodeListService;
import cn.baton.project.codelist.CodeListSummary;
import cn.baton.project.codelist.CodeListView;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.List;

/** Code lists. */
@Path("/api/v1/codelists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codelists", description = "Code lists 代码表, edited by an administrator")
@ClientScope("projects")
public class CodeListResource {

    private static final String NAME = "Name of the list, such as chains";
    private static final String CODE = "Code";

    private final CodeListService lists;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    CodeListResource(CodeListService lists, Callers callers, Preconditions preconditions) {
        this.lists = lists;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(summary = "List the code lists", description = "In brief, without their codes.")
    public List<CodeListSummary> listCodeLists() {
        return lists.lists();
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "Read a code list", description = "All its codes in their order.")
    public CodeListView getCodeList(
            @Parameter(description = NAME) String name,
            @QueryParam("active") @Parameter(description = "Only codes that are active, or only those that are not")
                    Boolean active) {
        return lists.list(name, active);
    }

    @POST
    @Path("/{name}/entries")
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(summary = "Add a code", description = "Active at once. 409 when the list has it already.")
    public RestResponse<CodeEntryView> addCode(
            @Parameter(description = NAME) String name, @NotNull @Valid AddCode command) {
        CodeEntryView entry = lists.add(name, command, callers.current());
        URI location =
                UriBuilder.fromPath("/api/v1/codelists/{name}/entries/{code}").build(name, entry.code());
        return RestResponse.ResponseBuilder.<CodeEntryView>created(location)
                .entity(entry)
                .build();
    }

    @GET
    @Path("/{name}/entries/{code}")
    @Operation(summary = "Read a code", description = "With its ETag, which changing it takes.")
    public CodeEntryView getCode(
            @Parameter(description = NAME) String name, @Parameter(description = CODE) String code) {
        return lists.get(name, code);
    }

    @PATCH
    @Path("/{name}/entries/{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Change a code's labels, order, source, or whether it is active",
            description = "JSON merge patch. Rows that hold an inactive code keep it. Needs If-Match.")
    public CodeEntryView changeCode(
            @Parameter(description = NAME) String name,
            @Parameter(description = CODE) String code,
            @RequestBodySchema(CodeLabels.class) @NotNull JsonNode patch) {
        return lists.change(name, code, preconditions.expectedVersion(), patch, callers.current());
    }

    @DELETE
    @Path("/{name}/entries/{code}")
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(summary = "Delete a code that was never used", description = "409 once a row holds it. Needs If-Match.")
    public void deleteCode(@Parameter(description = NAME) String name, @Parameter(description = CODE) String code) {
        lists.delete(name, code, preconditions.expectedVersion(), callers.current());
    }

    @GET
    @Path("/{name}/entries/{code}/history")
    @Operation(summary = "List the changes of a code")
    public Page<HistoryEntry> listCodeHistory(
            @Parameter(description = NAME) String name,
            @Parameter(description = CODE) String code,
            @Valid @BeanParam PageRequest page) {
        return lists.history(name, code, page);
    }
}
