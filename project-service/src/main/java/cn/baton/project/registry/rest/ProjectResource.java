package cn.baton.project.registry.rest;

import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectQuery;
import cn.baton.project.registry.ProjectService;
import cn.baton.project.registry.ProjectView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Projects: what is known of them. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
@ClientScope("projects")
public class ProjectResource {

    /** As OAuth scopes of machine clients call it: {@code projects:write}. */
    static final String NAME = "projects";

    private final ProjectService projects;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    ProjectResource(ProjectService projects, Callers callers, Preconditions preconditions) {
        this.projects = projects;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Register a project",
            description =
                    "In stage PLANNED. A county officer registers in the own area only, a department officer what the "
                            + "own unit answers for or leads, a machine client with the scope `projects:write`.")
    public RestResponse<ProjectView> registerProject(@NotNull @Valid ProjectDetails details) {
        ProjectView project = projects.register(details, callers.current());
        return RestResponse.ResponseBuilder.<ProjectView>created(URI.create("/api/v1/projects/" + project.id()))
                .entity(project)
                .build();
    }

    @GET
    @SortFields({
        "registeredAt",
        "name",
        "nationalCode",
        "stage",
        "library",
        "light",
        "areaCode",
        "responsibleUnit",
        "leadDepartment",
        "field",
        "cluster",
        "chain",
        "totalInvestment",
        "landArea",
        "signedOn",
        "startedOn",
        "completedOn",
        "commissionedOn",
        "plannedStartOn",
        "plannedCompletionOn"
    })
    @Operation(summary = "List projects", description = "Newest first. What is not known sorts below everything.")
    public Page<ProjectView> listProjects(@BeanParam ProjectQuery query, @Valid @BeanParam PageRequest page) {
        return projects.list(query, page, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a project", description = "As it stands now, or as it was known at the end of a day.")
    public ProjectView getProject(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return asOf == null ? projects.get(id, callers.current()) : projects.getAsKnown(id, asOf, callers.current());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Change what is known about a project",
            description = "JSON merge patch on `details`: fields named are replaced, null removes. Needs If-Match.")
    public ProjectView changeProject(UUID id, @RequestBodySchema(ProjectDetails.class) @NotNull JsonNode patch) {
        return projects.change(id, preconditions.expectedVersion(), patch, callers.current());
    }

    @GET
    @Path("/{id}/related")
    @Operation(
            summary = "List the projects around a main project",
            description = "The main project and its chain projects 链上项目, whichever of them is asked; at most 200.")
    public List<ProjectView> listRelatedProjects(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return projects.related(id, asOf, callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of a project")
    public Page<HistoryEntry> listProjectHistory(UUID id, @Valid @BeanParam PageRequest page) {
        return projects.history(id, page, callers.current());
    }
}
