package cn.baton.support.inbox;

import cn.baton.support.event.CloudEvent;
import cn.baton.support.event.EventJson;
import cn.baton.support.event.Thing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The newest state of each thing among events that came together, for the keeper of them all. */
final class Newest<T> {

    private final StateKeeper<T> keeper;
    private final Map<Thing, Told<T>> things = new LinkedHashMap<>();

    private record Told<T>(Received<T> received, long version) {}

    Newest(StateKeeper<T> keeper) {
        this.keeper = keeper;
    }

    boolean isFor(StateKeeper<?> other) {
        return keeper == other;
    }

    /** @param handler of this keeper */
    @SuppressWarnings("unchecked")
    void read(EventHandler.Keeping<?> handler, CloudEvent event, byte[] payload, EventJson json) {
        Received<T> received = ((EventHandler.Keeping<T>) handler).read(event, payload, json);
        State state = keeper.state(received);
        things.merge(
                state.thing(),
                new Told<>(received, state.version()),
                (known, told) -> told.version() > known.version() ? told : known);
    }

    /** In the caller's transaction. */
    void keep(String consumer, InboxTable table) throws SQLException {
        List<State> states = new ArrayList<>();
        things.forEach((thing, told) -> states.add(new State(thing, told.version())));
        Set<String> advanced = table.advance(consumer, states);
        List<Received<T>> news = new ArrayList<>();
        things.forEach((thing, told) -> {
            if (advanced.contains(thing.toString())) {
                news.add(told.received());
            }
        });
        if (!news.isEmpty()) {
            keeper.keep(news);
        }
    }
}
