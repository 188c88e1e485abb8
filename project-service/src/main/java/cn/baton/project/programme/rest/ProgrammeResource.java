package cn.baton.project.programme.rest;

import cn.baton.project.programme.CreateProgramme;
import cn.baton.project.programme.MemberService;
import cn.baton.project.programme.ProgrammeDetails;
import cn.baton.project.programme.ProgrammeLevel;
import cn.baton.project.programme.ProgrammeService;
import cn.baton.project.programme.ProgrammeStats;
import cn.baton.project.programme.ProgrammeView;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.openapi.SortFields;
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
import java.time.LocalDate;
import java.util.List;

/** Programmes of projects. */
@Path("/api/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes", description = "Programmes of projects, such as 市重点 and 省双百工程")
@ClientScope("projects")
public class ProgrammeResource {

    private static final String CODE = "Code of the programme";

    private final ProgrammeService programmes;
    private final MemberService members;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    ProgrammeResource(
            ProgrammeService programmes, MemberService members, Callers callers, Preconditions preconditions) {
        this.programmes = programmes;
        this.members = members;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(summary = "Create a programme", description = "Its code is final; 409 when it is taken.")
    public RestResponse<ProgrammeView> createProgramme(@NotNull @Valid CreateProgramme command) {
        ProgrammeView programme = programmes.create(command, callers.current());
        URI location = UriBuilder.fromPath("/api/v1/programmes/{code}").build(programme.code());
        return RestResponse.ResponseBuilder.<ProgrammeView>created(location)
                .entity(programme)
                .build();
    }

    @GET
    @SortFields({"year", "code", "name"})
    @Operation(summary = "List programmes", description = "Latest year first. Every reader sees all.")
    public Page<ProgrammeView> listProgrammes(
            @QueryParam("year") @Parameter(description = "Any of these years") List<Integer> years,
            @QueryParam("level") @Parameter(description = "Any of these levels") List<ProgrammeLevel> levels,
            @QueryParam("asOf") LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        return programmes.list(years, levels, asOf, page);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read a programme", description = "As it stands now.")
    public ProgrammeView getProgramme(@Parameter(description = CODE) String code) {
        return programmes.get(code);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(summary = "Correct a programme", description = "JSON merge patch. Needs If-Match.")
    public ProgrammeView changeProgramme(
            @Parameter(description = CODE) String code,
            @RequestBodySchema(ProgrammeDetails.class) @NotNull JsonNode patch) {
        return programmes.change(code, preconditions.expectedVersion(), patch, callers.current());
    }

    @GET
    @Path("/{code}/stats")
    @Operation(
            summary = "Read a programme in figures",
            description = "The members that the caller sees and their total investment.")
    public ProgrammeStats getProgrammeStats(
            @Parameter(description = CODE) String code, @QueryParam("asOf") LocalDate asOf) {
        return members.stats(code, asOf, callers.current());
    }

    @GET
    @Path("/{code}/history")
    @Operation(summary = "List the changes of a programme")
    public Page<HistoryEntry> listProgrammeHistory(
            @Parameter(description = CODE) String code, @Valid @BeanParam PageRequest page) {
        return programmes.history(code, page);
    }
}
