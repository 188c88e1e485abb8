package cn.baton.project.land.rest;

import cn.baton.project.land.LandMatchQuery;
import cn.baton.project.land.LandMatchService;
import cn.baton.project.land.LandMatchView;
import cn.baton.project.land.LandReason;
import cn.baton.project.land.ProposeLandMatch;
import cn.baton.project.land.ReleaseParcel;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.UUID;

/** Parcels put forward for demands. */
@Path("/api/v1/land/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "land")
@ClientScope("land")
public class LandMatchResource {

    private final LandMatchService matches;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    LandMatchResource(LandMatchService matches, Callers callers, Preconditions preconditions) {
        this.matches = matches;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Propose a parcel for a demand",
            description =
                    "Both in the caller's scope. Score and reasons are kept as they are now. 409 with `excludedBy` when"
                            + " the parcel breaks a constraint of the demand.")
    public RestResponse<LandMatchView> proposeLandMatch(@NotNull @Valid ProposeLandMatch command) {
        LandMatchView match = matches.propose(command, callers.current());
        return RestResponse.ResponseBuilder.<LandMatchView>created(URI.create("/api/v1/land/matches/" + match.id()))
                .entity(match)
                .build();
    }

    @GET
    @SortFields({"proposedAt", "score"})
    @Operation(summary = "List matches", description = "Newest first; those whose parcel or project the caller sees.")
    public Page<LandMatchView> listLandMatches(@BeanParam LandMatchQuery query, @Valid @BeanParam PageRequest page) {
        return matches.list(query, page, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a match", description = "As it stands now.")
    public LandMatchView getLandMatch(UUID id) {
        return matches.get(id, callers.current());
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Accept a match",
            description =
                    "By whoever has the parcel. Gives the parcel to the project, closes the demand and supersedes the"
                            + " other proposals of both. 409 when the parcel is gone, and with `excludedBy` when parcel or demand"
                            + " were changed so that a constraint excludes the parcel now. Needs If-Match.")
    public LandMatchView acceptLandMatch(UUID id) {
        return matches.accept(id, preconditions.expectedVersion(), callers.current());
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(summary = "Decline a match", description = "By whoever has the parcel, with the reason. Needs If-Match.")
    public LandMatchView declineLandMatch(UUID id, @NotNull @Valid LandReason command) {
        return matches.decline(id, preconditions.expectedVersion(), command.reason(), callers.current());
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Withdraw a match",
            description = "By whoever has the project, with the reason, before it is decided. Needs If-Match.")
    public LandMatchView withdrawLandMatch(UUID id, @NotNull @Valid LandReason command) {
        return matches.withdraw(id, preconditions.expectedVersion(), command.reason(), callers.current());
    }

    @POST
    @Path("/{id}/release")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Release the parcel of an accepted match",
            description =
                    "By whoever has the parcel, when the project falls through or needs other land: the parcel can be"
                            + " had again. Needs If-Match.")
    public LandMatchView releaseLandMatch(UUID id, @NotNull @Valid ReleaseParcel command) {
        return matches.release(id, preconditions.expectedVersion(), command, callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of a match")
    public Page<HistoryEntry> listLandMatchHistory(UUID id, @Valid @BeanParam PageRequest page) {
        return matches.history(id, page, callers.current());
    }
}
