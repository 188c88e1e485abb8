package cn.baton.project.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import java.time.Duration;
import java.util.List;

/** Turns what a reader reads into server-sent events, with a sign of life when nothing comes. */
public final class EventFeed {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int LOOKS_BETWEEN_HEARTBEATS = 20;

    private final Sse sse;
    private final EventReader reader;
    private int quietLooks;

    public EventFeed(Sse sse, EventReader reader) {
        this.sse = sse;
        this.reader = reader;
    }

    /** Until the reader goes away; then its place is free for another. */
    public Multi<OutboundSseEvent> events() {
        // At once, so that the reader knows that it is connected: headers go out with the first event.
        Multi<OutboundSseEvent> greeting = Multi.createFrom()
                .item(sse.newEventBuilder().comment("connected").build());
        return Multi.createBy()
                .concatenating()
                .streams(greeting, news())
                .onTermination()
                .invoke(() -> Infrastructure.getDefaultWorkerPool().execute(reader::close));
    }

    private Multi<OutboundSseEvent> news() {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(this::look).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(LOOK_EVERY)
                .indefinitely()
                .onItem()
                .transformToMultiAndConcatenate(events -> Multi.createFrom().iterable(events));
    }

    private List<OutboundSseEvent> look() {
        List<OutboundSseEvent> events =
                reader.read().stream().map(this::toServerSent).toList();
        if (!events.isEmpty()) {
            quietLooks = 0;
            return events;
        }
        if (++quietLooks < LOOKS_BETWEEN_HEARTBEATS) {
            return List.of();
        }
        quietLooks = 0;
        return List.of(sse.newEventBuilder().comment("heartbeat").build());
    }

    /** Without a media type, which would go out in a line that no standard knows. */
    private OutboundSseEvent toServerSent(LiveEvent event) {
        return sse.newEventBuilder()
                .id(event.position().toString())
                .name(event.type())
                .data(String.class, event.payload())
                .build();
    }
}
