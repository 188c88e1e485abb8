package cn.baton.project.stream.rest;

import cn.baton.project.stream.EventFeed;
import cn.baton.project.stream.LiveEvents;
import cn.baton.project.stream.StreamPosition;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The registry as it changes. */
@Path("/api/v1/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "stream")
@ClientScope("projects")
public class StreamResource {

    private final LiveEvents events;
    private final Callers callers;

    @Inject
    StreamResource(LiveEvents events, Callers callers) {
        this.events = events;
        this.callers = callers;
    }

    @GET
    @Blocking
    @Operation(
            summary = "Follow the registry",
            description =
                    "Server-sent events: every event of `project.events` on a project in the caller's scope, by its type, with"
                            + " the payload of its schema as data; a comment every 10 to 15 s when nothing comes. Starts with"
                            + " what comes next, or after Last-Event-ID as far back as the bus keeps events. Ends with the token:"
                            + " come again with a fresh one and Last-Event-ID. 503 when as many follow as this service"
                            + " serves, 429 when the caller follows a few times already.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            description = "Events with their payload as data",
                                            implementation = String.class)))
    public Multi<OutboundSseEvent> followRegistry(
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "Id of the last event that the reader has", example = "0-15.1-7")
                    String lastEventId,
            @Context Sse sse) {
        EventFeed feed = new EventFeed(sse, events.open(StreamPosition.parse(lastEventId), callers.current()));
        return callers.untilTokenExpires(feed.events());
    }
}
