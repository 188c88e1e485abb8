package cn.baton.support.inbox;

import cn.baton.support.event.CloudEvent;
import cn.baton.support.event.EventJson;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a consumer does with each type of event; types that it does not name pass it by. */
public final class EventHandlers {

    private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

    private record Handler<T>(Class<T> type, Consumer<Received<T>> effect) {

        void handle(CloudEvent event, byte[] payload, EventJson json) throws IOException {
            effect.accept(new Received<>(event, json.read(payload, type)));
        }
    }

    /**
     * @param eventType full type with version
     * @param dataType the record that binds what the consumer uses
     * @param effect runs in the transaction that marks the event as received
     */
    public <T> EventHandlers on(String eventType, Class<T> dataType, Consumer<Received<T>> effect) {
        handlers.put(eventType, new Handler<>(dataType, effect));
        return this;
    }

    /** Full types with their versions, as they were declared. */
    public Set<String> eventTypes() {
        return Collections.unmodifiableSet(handlers.keySet());
    }

    boolean knows(String eventType) {
        return handlers.containsKey(eventType);
    }

    void handle(CloudEvent event, byte[] payload, EventJson json) throws IOException {
        handlers.get(event.type()).handle(event, payload, json);
    }
}
