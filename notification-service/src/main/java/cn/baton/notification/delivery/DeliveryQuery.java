package cn.baton.notification.delivery;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.List;
import java.util.UUID;

/** What a list of deliveries is narrowed by; null or empty narrows nothing. */
public record DeliveryQuery(
        @QueryParam("state") @Parameter(description = "Any of these states")
        List<DeliveryState> states,

        @QueryParam("letterId") @Parameter(description = "Deliveries of this letter")
        UUID letterId) {}
