package cn.baton.project.land.rest;

import cn.baton.project.land.LandAchievementView;
import cn.baton.project.land.LandTargetDetails;
import cn.baton.project.land.LandTargetQuery;
import cn.baton.project.land.LandTargetService;
import cn.baton.project.land.LandTargetView;
import cn.baton.project.land.ReportLandAchievement;
import cn.baton.project.land.SetLandTarget;
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
import java.util.UUID;

/** Land targets of areas. */
@Path("/api/v1/land/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "land")
@ClientScope("land")
public class LandTargetResource {

    private final LandTargetService targets;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    LandTargetResource(LandTargetService targets, Callers callers, Preconditions preconditions) {
        this.targets = targets;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Set a land target",
            description = "下达: once for each area, year and kind; 409 when it is set already.")
    public RestResponse<LandTargetView> setLandTarget(@NotNull @Valid SetLandTarget command) {
        LandTargetView target = targets.set(command, callers.current());
        return RestResponse.ResponseBuilder.<LandTargetView>created(URI.create("/api/v1/land/targets/" + target.id()))
                .entity(target)
                .build();
    }

    @GET
    @SortFields({"year", "areaCode", "progress"})
    @Operation(
            summary = "List land targets",
            description = "Latest year first, then by area. `asOf` asks what was recorded by then.")
    public Page<LandTargetView> listLandTargets(@BeanParam LandTargetQuery query, @Valid @BeanParam PageRequest page) {
        return targets.list(query, page, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a land target", description = "With what is achieved and its ratio to the target.")
    public LandTargetView getLandTarget(UUID id) {
        return targets.get(id, callers.current());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Change a land target",
            description = "JSON merge patch on `details`. The history keeps what it was before. Needs If-Match.")
    public LandTargetView changeLandTarget(
            UUID id, @RequestBodySchema(LandTargetDetails.class) @NotNull JsonNode patch) {
        return targets.change(id, preconditions.expectedVersion(), patch, callers.current());
    }

    @POST
    @Path("/{id}/achievements")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Report land achieved",
            description =
                    "Entries are never changed: a mistake is set off by an entry below zero with its reason. What is reported"
                            + " with a parcel cannot exceed its size.")
    public RestResponse<LandAchievementView> reportLandAchievement(
            UUID id, @NotNull @Valid ReportLandAchievement command) {
        LandAchievementView entry = targets.report(id, command, callers.current());
        return RestResponse.ResponseBuilder.<LandAchievementView>created(
                        URI.create("/api/v1/land/targets/" + id + "/achievements"))
                .entity(entry)
                .build();
    }

    @GET
    @Path("/{id}/achievements")
    @SortFields({"recordedAt", "achievedOn"})
    @Operation(summary = "List land achieved", description = "What was reported, latest first.")
    public Page<LandAchievementView> listLandAchievements(
            UUID id, @QueryParam("asOf") LocalDate asOf, @Valid @BeanParam PageRequest page) {
        return targets.achievements(id, asOf, page, callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of a land target")
    public Page<HistoryEntry> listLandTargetHistory(UUID id, @Valid @BeanParam PageRequest page) {
        return targets.history(id, page, callers.current());
    }
}
