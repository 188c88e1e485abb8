package cn.baton.support.sample;

import cn.baton.support.security.Roles;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A resource with parameters of every kind; {@link BookResource} has addresses below its own. */
@Path("/shelves")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CITY_ADMIN, Roles.VIEWER})
public class ShelfResource {

    public enum Wood {
        OAK,
        PINE
    }

    /** As of a list. */
    public record ShelfQuery(
            @QueryParam("wood") @Parameter(description = "Any of these woods")
            List<Wood> woods,

            @QueryParam("full") Boolean full,

            @BeanParam @Valid Build build,

            @QueryParam("owner") UUID owner,

            @QueryParam("heightFrom") BigDecimal heightFrom) {}

    /** What several lists have in common. */
    public record Build(
            @QueryParam("builtFrom") @Parameter(description = "Built on this day or later", example = "2026-11-01")
            LocalDate builtFrom,

            @QueryParam("floor") @Max(9) @Parameter(description = "Of the storey", example = "1")
            Integer storey) {}

    @GET
    public Map<String, Object> list(
            @Valid @BeanParam ShelfQuery query,
            @QueryParam("lit") @DefaultValue("false") boolean lit,
            @QueryParam("by") Wood by) {
        return Map.of("full", String.valueOf(query.full()), "lit", lit, "woods", query.woods());
    }

    /** Goes on until somebody leaves. */
    @GET
    @Path("/news")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<String> news() {
        return Multi.createFrom().ticks().every(Duration.ofMillis(100)).map(tick -> "news " + tick);
    }

    @GET
    @Path("/{id}")
    public Map<String, Object> get(UUID id) {
        return Map.of("id", id);
    }
}
