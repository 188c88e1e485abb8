package cn.baton.project.registry.rest;

import cn.baton.project.registry.CommissionProject;
import cn.baton.project.registry.CompleteProject;
import cn.baton.project.registry.CorrectTransition;
import cn.baton.project.registry.LibraryTransfer;
import cn.baton.project.registry.ProjectCourseService;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.ReachCapacity;
import cn.baton.project.registry.ReserveProject;
import cn.baton.project.registry.RevertTransition;
import cn.baton.project.registry.SetAside;
import cn.baton.project.registry.SignProject;
import cn.baton.project.registry.StageChange;
import cn.baton.project.registry.StartProject;
import cn.baton.project.registry.TransferLibrary;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The course of projects: stages and libraries. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
@ClientScope("projects")
public class ProjectCourseResource {

    private final ProjectCourseService projects;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    ProjectCourseResource(ProjectCourseService projects, Callers callers, Preconditions preconditions) {
        this.projects = projects;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Path("/{id}/reserve")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Enter a project into the reserve",
            description = "储备. 409 with `missing` when the screening result is missing. Needs If-Match.")
    public ProjectView reserveProject(UUID id, @NotNull @Valid ReserveProject command) {
        return projects.reserve(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/sign")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Sign a project",
            description = "签约. 409 with `missing` when evidence or the owner is missing. Needs If-Match.")
    public ProjectView signProject(UUID id, @NotNull @Valid SignProject command) {
        return projects.sign(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/start")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Start a project",
            description = "开工. 409 with `missing` when evidence is missing. Needs If-Match.")
    public ProjectView startProject(UUID id, @NotNull @Valid StartProject command) {
        return projects.start(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/complete")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Complete a project",
            description = "竣工. 409 with `missing` when the acceptance is missing. Needs If-Match.")
    public ProjectView completeProject(UUID id, @NotNull @Valid CompleteProject command) {
        return projects.complete(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/commission")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Commission a project",
            description = "投产. 409 with `missing` when the trial-production record is missing. Needs If-Match.")
    public ProjectView commissionProject(UUID id, @NotNull @Valid CommissionProject command) {
        return projects.commission(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/reach-capacity")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Record that a project runs at capacity",
            description = "达效. 409 with `missing` when the record is missing. Needs If-Match.")
    public ProjectView reachProjectCapacity(UUID id, @NotNull @Valid ReachCapacity command) {
        return projects.reachCapacity(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/suspend")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(summary = "Suspend a project", description = "暂停, from any stage. Needs If-Match.")
    public ProjectView suspendProject(UUID id, @NotNull @Valid SetAside command) {
        return projects.suspend(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Resume a project",
            description =
                    "恢复 of a project that was suspended or removed, to the stage in which it was. Needs If-Match.")
    public ProjectView resumeProject(UUID id, @NotNull @Valid SetAside command) {
        return projects.resume(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/remove")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Remove a project",
            description = "移出, from any stage: it stays readable and can be resumed. Needs If-Match.")
    public ProjectView removeProject(UUID id, @NotNull @Valid SetAside command) {
        return projects.remove(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/correct-transition")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @Operation(
            summary = "Correct the day of a step",
            description =
                    "更正. Also of a step that had been forgotten, with its evidence. 409 when the project has not come that far; 422 when the day would break the order of its steps. The entry as it was stays in the list of transitions. Needs If-Match.")
    public ProjectView correctProjectTransition(UUID id, @NotNull @Valid CorrectTransition command) {
        return projects.correct(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/revert-transition")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER})
    @Operation(
            summary = "Revert the last step",
            description =
                    "撤销 of a step, suspension, resumption or removal that was recorded by mistake: back to the stage before. The entry stays in the list of transitions. 409 when there is none. Needs If-Match.")
    public ProjectView revertProjectTransition(UUID id, @NotNull @Valid RevertTransition command) {
        return projects.revert(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/transfer-library")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.SYSTEM})
    @Operation(
            summary = "Move a project to another library or level",
            description =
                    "调库. 409 when it is there already, should go among the completed ones before it is completed, or back to the plans after. Only a city administrator moves projects into, out of or within libraries of the city or the province. Needs If-Match.")
    public ProjectView transferProjectLibrary(UUID id, @NotNull @Valid TransferLibrary command) {
        return projects.transfer(id, preconditions.expectedVersion(), command, callers.current());
    }

    @GET
    @Path("/{id}/transitions")
    @Operation(
            summary = "List the stages a project went through",
            description =
                    "In the order in which they were recorded, with evidence and reasons; corrections and reversions are entries of their own.")
    public List<StageChange> listTransitions(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return projects.transitions(id, asOf, callers.current());
    }

    @GET
    @Path("/{id}/library-transfers")
    @Operation(
            summary = "List the libraries in which a project was kept",
            description = "In the order in which the transfers were recorded, with reasons.")
    public List<LibraryTransfer> listLibraryTransfers(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return projects.libraryTransfers(id, asOf, callers.current());
    }
}
