package cn.baton.project.milestone.rest;

import cn.baton.project.milestone.AchieveMilestone;
import cn.baton.project.milestone.AnnulMilestone;
import cn.baton.project.milestone.MilestonePlan;
import cn.baton.project.milestone.MilestoneService;
import cn.baton.project.milestone.MilestoneView;
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

/** The milestones of a project. */
@Path("/api/v1/projects/{id}/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "milestones")
@ClientScope("projects")
public class MilestoneResource {

    private final MilestoneService milestones;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    MilestoneResource(MilestoneService milestones, Callers callers, Preconditions preconditions) {
        this.milestones = milestones;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(summary = "Plan a milestone", description = "A project has at most 200 of them.")
    public RestResponse<MilestoneView> planMilestone(UUID id, @NotNull @Valid MilestonePlan plan) {
        MilestoneView milestone = milestones.plan(id, plan, callers.current());
        return RestResponse.ResponseBuilder.<MilestoneView>created(
                        URI.create("/api/v1/projects/" + id + "/milestones/" + milestone.id()))
                .entity(milestone)
                .build();
    }

    @GET
    @Operation(
            summary = "List the milestones of a project",
            description = "In the order of their days, achieved or else planned; those without a day last."
                    + " With `asOf` plans are those of now.")
    public List<MilestoneView> listMilestones(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return milestones.list(id, asOf, callers.current());
    }

    @GET
    @Path("/{milestoneId}")
    @Operation(summary = "Read a milestone", description = "As it stands now, also when it was annulled.")
    public MilestoneView getMilestone(UUID id, UUID milestoneId) {
        return milestones.get(id, milestoneId, callers.current());
    }

    @GET
    @Path("/{milestoneId}/history")
    @Operation(summary = "List the changes of a milestone")
    public Page<HistoryEntry> listMilestoneHistory(UUID id, UUID milestoneId, @Valid @BeanParam PageRequest page) {
        return milestones.history(id, milestoneId, page, callers.current());
    }

    @PATCH
    @Path("/{milestoneId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Change the plan of a milestone",
            description = "JSON merge patch on `plan`: fields named are replaced, null removes. Of a milestone that is"
                    + " achieved `MilestoneChanged` is announced. Needs If-Match.")
    public MilestoneView changeMilestone(
            UUID id, UUID milestoneId, @RequestBodySchema(MilestonePlan.class) @NotNull JsonNode patch) {
        return milestones.change(id, milestoneId, preconditions.expectedVersion(), patch, callers.current());
    }

    @POST
    @Path("/{milestoneId}/achieve")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(summary = "Achieve a milestone", description = "达成: PLANNED to ACHIEVED. Needs If-Match.")
    public MilestoneView achieveMilestone(UUID id, UUID milestoneId, @NotNull @Valid AchieveMilestone achievement) {
        return milestones.achieve(id, milestoneId, preconditions.expectedVersion(), achievement, callers.current());
    }

    @POST
    @Path("/{milestoneId}/annul")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Annul a milestone",
            description = "作废: for an entry made by mistake; it leaves the list. Of one that was achieved"
                    + " `MilestoneAnnulled` is announced. Needs If-Match.")
    public MilestoneView annulMilestone(UUID id, UUID milestoneId, @NotNull @Valid AnnulMilestone command) {
        return milestones.annul(id, milestoneId, preconditions.expectedVersion(), command, callers.current());
    }
}
