package cn.baton.project.tour.rest;

import cn.baton.project.tour.AddEntry;
import cn.baton.project.tour.EntryDetails;
import cn.baton.project.tour.EntryQuery;
import cn.baton.project.tour.EntryService;
import cn.baton.project.tour.EntryView;
import cn.baton.project.tour.WithdrawEntry;
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

/** What is seen on a tour. */
@Path("/api/v1/tours/{id}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tours")
@ClientScope("projects")
public class EntryResource {

    private final EntryService entries;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    EntryResource(EntryService entries, Callers callers, Preconditions preconditions) {
        this.entries = entries;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Put a project on a tour",
            description = "A project, and a place on the way, once per tour, or else 409.")
    public RestResponse<EntryView> addTourEntry(UUID id, @NotNull @Valid AddEntry command) {
        EntryView entry = entries.add(id, command, callers.current());
        URI location = URI.create("/api/v1/tours/%s/entries/%s".formatted(id, entry.id()));
        return RestResponse.ResponseBuilder.<EntryView>created(location)
                .entity(entry)
                .build();
    }

    @GET
    @SortFields({"order", "score"})
    @Operation(summary = "List the projects on a tour", description = "In the order of the way.")
    public Page<EntryView> listTourEntries(UUID id, @BeanParam EntryQuery query, @Valid @BeanParam PageRequest page) {
        return entries.list(id, query, page, callers.current());
    }

    @GET
    @Path("/{entryId}")
    @Operation(summary = "Read an entry", description = "Also one that was taken off.")
    public EntryView getTourEntry(UUID id, UUID entryId) {
        return entries.get(id, entryId, callers.current());
    }

    @PATCH
    @Path("/{entryId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Score an entry, or change its place",
            description = "JSON merge patch on `details`; `scores` is replaced as a whole. Needs If-Match.")
    public EntryView changeTourEntry(
            UUID id, UUID entryId, @RequestBodySchema(EntryDetails.class) @NotNull JsonNode patch) {
        return entries.change(id, entryId, preconditions.expectedVersion(), patch, callers.current());
    }

    @POST
    @Path("/{entryId}/withdraw")
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(summary = "Take a project off a tour", description = "Its place is free again. Needs If-Match.")
    public EntryView withdrawTourEntry(UUID id, UUID entryId, @NotNull @Valid WithdrawEntry command) {
        return entries.withdraw(id, entryId, preconditions.expectedVersion(), command.reason(), callers.current());
    }

    @GET
    @Path("/{entryId}/history")
    @Operation(summary = "List the changes of an entry")
    public Page<HistoryEntry> listTourEntryHistory(UUID id, UUID entryId, @Valid @BeanParam PageRequest page) {
        return entries.history(id, entryId, page, callers.current());
    }
}
