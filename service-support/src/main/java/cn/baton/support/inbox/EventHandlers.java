package cn.baton.support.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a consumer does with each type of event; types that it does not name pass it by. */
public final class EventHandlers {

    private final Map<String, EventHandler<?>> handlers = new LinkedHashMap<>();

    /**
     * For consumers that keep a state: they take events that announce the present state anew as well.
     *
     * @param eventType full type with version
     * @param dataType the record that binds what the consumer uses
     * @param keeper the same for all types of events that tell the state of the same kind of thing
     */
    public <T> EventHandlers keeps(String eventType, Class<T> dataType, StateKeeper<T> keeper) {
        handlers.put(eventType, new EventHandler.Keeping<>(dataType, keeper));
        return this;
    }

    /**
     * For replicas: what several types of events say of the same kind of thing is its whole state, and the newest is kept.
     *
     * @param eventTypes full types, with {@code %s} for the name
     * @param state throws {@link PoisonException} when the event tells no state
     * @param effect in the transaction that marks the events as received, each of another thing
     */
    public <T> EventHandlers keeps(
            String eventTypes,
            List<String> names,
            Class<T> dataType,
            Function<T, State> state,
            Consumer<List<T>> effect) {
        StateKeeper<T> keeper = StateKeeper.of(
                received -> state.apply(received.data()),
                newest -> effect.accept(newest.stream().map(Received::data).toList()));
        names.forEach(name -> keeps(eventTypes.formatted(name), dataType, keeper));
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
        handlers.put(eventType, new EventHandler.Acting<>(dataType, effect));
        return this;
    }

    /** By the full types with their versions, as they were declared: the record that binds what the consumer uses. */
    public Map<String, Class<?>> dataTypes() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        handlers.forEach((eventType, handler) -> types.put(eventType, handler.dataType()));
        return types;
    }

    boolean takes(String eventType, boolean republished) {
        EventHandler<?> handler = handlers.get(eventType);
        return handler != null && (handler instanceof EventHandler.Keeping || !republished);
    }

    EventHandler<?> of(String eventType) {
        return handlers.get(eventType);
    }
}
