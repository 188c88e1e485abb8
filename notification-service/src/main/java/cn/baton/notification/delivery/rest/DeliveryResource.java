package cn.baton.notification.delivery.rest;

import cn.baton.notification.delivery.DecisionReason;
import cn.baton.notification.delivery.DeliveryQuery;
import cn.baton.notification.delivery.DeliveryService;
import cn.baton.notification.delivery.DeliveryStats;
import cn.baton.notification.delivery.DeliveryView;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
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
import org.jboss.resteasy.reactive.RestPath;

import java.util.UUID;

/** Deliveries of letters. They hold addresses, so they are for those who send letters only. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries")
@RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR, Roles.LEADER})
public class DeliveryResource {

    private final DeliveryService deliveries;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    DeliveryResource(DeliveryService deliveries, Callers callers, Preconditions preconditions) {
        this.deliveries = deliveries;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @GET
    @SortFields("createdAt")
    @Operation(summary = "List deliveries", description = "Newest first.")
    public Page<DeliveryView> listDeliveries(@BeanParam DeliveryQuery query, @Valid @BeanParam PageRequest page) {
        return deliveries.list(query, page, callers.current());
    }

    @GET
    @Path("/stats")
    @Operation(
            summary = "Count deliveries by state",
            description = "Every state, those without any as well. UNCERTAIN ones wait for a person's decision.")
    public DeliveryStats getDeliveryStats() {
        return deliveries.stats(callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a delivery", description = "With every attempt.")
    public DeliveryView getDelivery(@RestPath UUID id) {
        return deliveries.get(id, callers.current());
    }

    @POST
    @Path("/{id}/replay")
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Send a delivery that was given up again",
            description = "To the address that the directory has now. 409 unless it is DEAD.")
    public DeliveryView replayDelivery(@RestPath UUID id) {
        return deliveries.replay(id, callers.current());
    }

    @POST
    @Path("/{id}/send-again")
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Send a delivery of which nobody knows whether it arrived again",
            description =
                    "To the address that the directory has now; the recipient may get the letter twice. 409 unless it"
                            + " is UNCERTAIN. Needs If-Match.")
    public DeliveryView sendDeliveryAgain(@RestPath UUID id, @NotNull @Valid DecisionReason reason) {
        return deliveries.sendAgain(id, preconditions.expectedVersion(), reason, callers.current());
    }

    @POST
    @Path("/{id}/take-as-delivered")
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Take a delivery of which nobody knew whether it arrived as delivered",
            description = "The letter counts as delivered from when the mail server got it. 409 unless the delivery is"
                    + " UNCERTAIN. Needs If-Match.")
    public DeliveryView takeDeliveryAsDelivered(@RestPath UUID id, @NotNull @Valid DecisionReason reason) {
        return deliveries.takeAsDelivered(id, preconditions.expectedVersion(), reason, callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List what people did with a delivery")
    public Page<HistoryEntry> listDeliveryHistory(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return deliveries.history(id, page, callers.current());
    }
}
