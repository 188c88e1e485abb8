package cn.baton.project.land.rest;

import cn.baton.project.land.LandReason;
import cn.baton.project.land.ParcelDetails;
import cn.baton.project.land.ParcelQuery;
import cn.baton.project.land.ParcelService;
import cn.baton.project.land.ParcelView;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.UUID;

/** Parcels of the land supermarket. */
@Path("/api/v1/land/parcels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "land", description = "Land supermarket 土地超市: parcels, demands, matches, targets")
@ClientScope("land")
public class ParcelResource {

    private final ParcelService parcels;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    ParcelResource(ParcelService parcels, Callers callers, Preconditions preconditions) {
        this.parcels = parcels;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Put a parcel on offer",
            description = "上架. A county officer in the own area, a department officer under the own unit only.")
    public RestResponse<ParcelView> addParcel(@NotNull @Valid ParcelDetails details) {
        ParcelView parcel = parcels.list(details, callers.current());
        return RestResponse.ResponseBuilder.<ParcelView>created(URI.create("/api/v1/land/parcels/" + parcel.id()))
                .entity(parcel)
                .build();
    }

    @GET
    @SortFields({"listedAt", "number", "name", "size", "reservePrice"})
    @Operation(summary = "List parcels", description = "Newest first.")
    public Page<ParcelView> listParcels(@BeanParam ParcelQuery query, @Valid @BeanParam PageRequest page) {
        return parcels.list(query, page, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a parcel", description = "As it stands now.")
    public ParcelView getParcel(UUID id) {
        return parcels.get(id, callers.current());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Change what is known about a parcel",
            description = "JSON merge patch on `details`: fields named are replaced, null removes. While a project has"
                    + " the parcel, only `number`, `name` and `ownerUnit` can be corrected: 409 with the `fields`, on"
                    + " which the match rests; release the parcel first. `LandMatchChanged` carries a new number or"
                    + " unit. Needs If-Match.")
    public ParcelView changeParcel(UUID id, @RequestBodySchema(ParcelDetails.class) @NotNull JsonNode patch) {
        return parcels.change(id, preconditions.expectedVersion(), patch, callers.current());
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Withdraw a parcel",
            description = "下架, with the reason; proposals that are open on it are superseded. Needs If-Match.")
    public ParcelView withdrawParcel(UUID id, @NotNull @Valid LandReason command) {
        return parcels.withdraw(id, preconditions.expectedVersion(), command.reason(), callers.current());
    }

    @POST
    @Path("/{id}/offer")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(summary = "Offer a withdrawn parcel again", description = "重新上架, with the reason. Needs If-Match.")
    public ParcelView offerParcel(UUID id, @NotNull @Valid LandReason command) {
        return parcels.offer(id, preconditions.expectedVersion(), command.reason(), callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of a parcel")
    public Page<HistoryEntry> listParcelHistory(UUID id, @Valid @BeanParam PageRequest page) {
        return parcels.history(id, page, callers.current());
    }
}
