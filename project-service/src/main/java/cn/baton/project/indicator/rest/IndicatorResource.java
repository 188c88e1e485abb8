package cn.baton.project.indicator.rest;

import cn.baton.project.indicator.IndicatorQuery;
import cn.baton.project.indicator.IndicatorService;
import cn.baton.project.indicator.IndicatorView;
import cn.baton.project.indicator.RecordIndicator;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.UUID;

/** Macro indicators. */
@Path("/api/v1/macro-indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "macro-indicators", description = "Published figures of the economy 宏观指标, with their source")
@ClientScope("projects")
public class IndicatorResource {

    private final IndicatorService indicators;
    private final Callers callers;

    @Inject
    IndicatorResource(IndicatorService indicators, Callers callers) {
        this.indicators = indicators;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Record a macro indicator",
            description =
                    "The first of its code, period and area, or the next revision: earlier ones stay. 409 when the"
                            + " one that stands says the same.")
    public RestResponse<IndicatorView> recordIndicator(@NotNull @Valid RecordIndicator told) {
        IndicatorView indicator = indicators.record(told, callers.current());
        return RestResponse.ResponseBuilder.<IndicatorView>created(
                        URI.create("/api/v1/macro-indicators/" + indicator.id()))
                .entity(indicator)
                .build();
    }

    @GET
    @SortFields({"code", "period", "recordedAt"})
    @Operation(summary = "List macro indicators", description = "By code and period. Every reader sees all.")
    public Page<IndicatorView> listIndicators(@BeanParam IndicatorQuery query, @Valid @BeanParam PageRequest page) {
        return indicators.list(query, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a revision of a macro indicator", description = "Also one that was superseded.")
    public IndicatorView getIndicator(@Parameter(description = "Id of the revision") UUID id) {
        return indicators.get(id);
    }
}
