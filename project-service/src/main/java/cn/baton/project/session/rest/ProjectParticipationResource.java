package cn.baton.project.session.rest;

import cn.baton.project.session.ParticipationService;
import cn.baton.project.session.ParticipationView;
import cn.baton.support.security.Callers;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** The sessions of one project. */
@Path("/api/v1/projects/{id}/participations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@RolesAllowed({
    Roles.CITY_ADMIN,
    Roles.INSPECTOR,
    Roles.COUNTY_OFFICER,
    Roles.DEPARTMENT_OFFICER,
    Roles.LEADER,
    Roles.VIEWER,
    Roles.SYSTEM
})
public class ProjectParticipationResource {

    private final ParticipationService participations;
    private final Callers callers;

    @Inject
    ProjectParticipationResource(ParticipationService participations, Callers callers) {
        this.participations = participations;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "List the sessions a project took part in",
            description = "Oldest first, without those taken back.")
    public List<ParticipationView> listProjectParticipations(@Parameter(description = "Id of the project") UUID id) {
        return participations.ofProject(id, callers.current());
    }
}
