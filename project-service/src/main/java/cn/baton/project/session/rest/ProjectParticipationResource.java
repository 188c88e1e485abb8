package cn.baton.project.session.rest;

import cn.baton.project.session.ParticipationService;
import cn.baton.project.session.ParticipationView;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The sessions of one project. */
@Path("/api/v1/projects/{id}/participations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@ClientScope("sessions")
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
            description = "Oldest first. The project's name and stage are those of the day as well.")
    public List<ParticipationView> listProjectParticipations(
            UUID id,
            @QueryParam("withdrawn")
                    @DefaultValue("false")
                    @Parameter(description = "Whether those that were taken back are listed too")
                    boolean withdrawn,
            @QueryParam("asOf") LocalDate asOf) {
        return participations.ofProject(id, withdrawn, asOf, callers.current());
    }
}
