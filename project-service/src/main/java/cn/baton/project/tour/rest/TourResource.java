package cn.baton.project.tour.rest;

import cn.baton.project.tour.EntryService;
import cn.baton.project.tour.TourDetails;
import cn.baton.project.tour.TourQuery;
import cn.baton.project.tour.TourService;
import cn.baton.project.tour.TourSummary;
import cn.baton.project.tour.TourView;
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

/** Observation tours and ceremonies. */
@Path("/api/v1/tours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tours", description = "Observation tours 观摩 and ceremonies such as 集中开工")
@ClientScope("projects")
public class TourResource {

    private final TourService tours;
    private final EntryService entries;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    TourResource(TourService tours, EntryService entries, Callers callers, Preconditions preconditions) {
        this.tours = tours;
        this.entries = entries;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(summary = "Plan a tour", description = "Past ones may be recorded too.")
    public RestResponse<TourView> planTour(@NotNull @Valid TourDetails told) {
        TourView tour = tours.plan(told, callers.current());
        return RestResponse.ResponseBuilder.<TourView>created(URI.create("/api/v1/tours/" + tour.id()))
                .entity(tour)
                .build();
    }

    @GET
    @SortFields("heldOn")
    @Operation(summary = "List tours", description = "Latest first. Every reader sees all of them.")
    public Page<TourView> listTours(@BeanParam TourQuery query, @Valid @BeanParam PageRequest page) {
        return tours.list(query, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a tour", description = "As it stands now.")
    public TourView getTour(UUID id) {
        return tours.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(summary = "Correct a tour", description = "JSON merge patch on `details`. Needs If-Match.")
    public TourView changeTour(UUID id, @RequestBodySchema(TourDetails.class) @NotNull JsonNode patch) {
        return tours.change(id, preconditions.expectedVersion(), patch, callers.current());
    }

    @GET
    @Path("/{id}/summary")
    @Operation(
            summary = "Read a tour in figures",
            description = "Projects on it, and how many of them are verified champions.")
    public TourSummary getTourSummary(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return entries.summary(id, asOf, callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of a tour")
    public Page<HistoryEntry> listTourHistory(UUID id, @Valid @BeanParam PageRequest page) {
        return tours.history(id, page);
    }
}
