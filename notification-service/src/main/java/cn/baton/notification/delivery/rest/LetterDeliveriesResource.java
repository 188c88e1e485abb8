package cn.baton.notification.delivery.rest;

import cn.baton.notification.delivery.DeliveryService;
import cn.baton.notification.delivery.DeliveryView;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import java.util.UUID;

/** The deliveries of one letter. */
@Path("/api/v1/letters/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries")
@RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR, Roles.LEADER})
public class LetterDeliveriesResource {

    private final DeliveryService deliveries;
    private final Callers callers;

    @Inject
    LetterDeliveriesResource(DeliveryService deliveries, Callers callers) {
        this.deliveries = deliveries;
        this.callers = callers;
    }

    @GET
    @SortFields("createdAt")
    @Operation(summary = "List the deliveries of a letter", description = "Newest first; none before it is issued.")
    public Page<DeliveryView> listLetterDeliveries(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return deliveries.listOfLetter(id, page, callers.current());
    }
}
