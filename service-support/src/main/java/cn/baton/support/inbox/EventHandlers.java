package cn.baton.support.inbox;

import cn.baton.support.event.CloudEvent;
import cn.baton.support.event.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a consumer does with each type of event; types that it does not name pass it by. */
public final class EventHandlers {

    private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

    private record Handler<T>(Class<T> type, Consumer<Received<T>> effect, boolean takesRepublished) {

        void handle(CloudEvent event, byte[] payload, EventJson json) {
            T data;
            try {
                data = json.read(payload, type);
            } catch (IOException e) {
                // Nothing but the bytes themselves can be at fault, whatever the exception is called.
                throw new PoisonException("The payload does not fit " + event.type() + place(e), e);
            }
            effect.accept(new Received<>(event, data));
        }

        /** The field that does not fit; the parser's own words name classes of ours, which help no operator. */
        private static String place(IOException e) {
            if (!(e instanceof JsonMappingException mapping)
                    || mapping.getPath().isEmpty()) {
                return e instanceof JsonProcessingException ? ": it is not valid JSON" : ": it is not text";
            }
            return mapping.getPath().stream()
                    .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                    .collect(Collectors.joining(".", ": field ", ""));
        }
    }

    /**
     * For handlers that keep a state, as replicas and facts do: they take events that announce the present state anew as
     * well, and are guarded by {@link Inbox#isNewest}.
     *
     * @param eventType full type with version
     * @param dataType the record that binds what the consumer uses
     * @param effect runs in the transaction that marks the event as received
     */
    public <T> EventHandlers keeps(String eventType, Class<T> dataType, Consumer<Received<T>> effect) {
        handlers.put(eventType, new Handler<>(dataType, effect, true));
        return this;
    }

    /**
     * For handlers that do something because something happened: draft a letter, start a timer, send mail. Events that
     * announce the present state anew pass them by.
     *
     * @param eventType full type with version
     * @param dataType the record that binds what the consumer uses
     * @param effect runs in the transaction that marks the event as received
     */
    public <T> EventHandlers acts(String eventType, Class<T> dataType, Consumer<Received<T>> effect) {
        handlers.put(eventType, new Handler<>(dataType, effect, false));
        return this;
    }

    /** Full types with their versions, as they were declared. */
    public Set<String> eventTypes() {
        return Collections.unmodifiableSet(handlers.keySet());
    }

    boolean takes(String eventType, boolean republished) {
        Handler<?> handler = handlers.get(eventType);
        return handler != null && (handler.takesRepublished || !republished);
    }

    /** Throws {@link PoisonException} when the payload does not fit, and whatever the effect throws. */
    void handle(CloudEvent event, byte[] payload, EventJson json) {
        handlers.get(event.type()).handle(event, payload, json);
    }
}
