package cn.baton.support.inbox;

import cn.baton.support.event.CloudEvent;
import cn.baton.support.event.EventJson;

import java.sql.SQLException;

/**
 * What a consumer does with events, in their order and in the caller's transaction: each that it acts on by itself, those
 * between that tell states together.
 */
final class Effects {

    private final EventConsumer consumer;
    private final EventHandlers handlers;
    private final InboxTable table;
    private final EventJson json;
    private Newest<?> pending;

    Effects(EventConsumer consumer, InboxTable table, EventJson json) {
        this.consumer = consumer;
        this.handlers = consumer.handlers();
        this.table = table;
        this.json = json;
    }

    /** Throws {@link PoisonException} when the payload does not fit, and whatever the effect throws. */
    void of(CloudEvent event, byte[] payload) throws SQLException {
        switch (handlers.of(event.type())) {
            case EventHandler.Acting<?> acting -> {
                end();
                acting.handle(event, payload, json);
            }
            case EventHandler.Keeping<?> keeping -> {
                if (pending == null || !pending.isFor(keeping.keeper())) {
                    end();
                    pending = new Newest<>(keeping.keeper());
                }
                pending.read(keeping, event, payload, json);
            }
        }
    }

    /** Nothing is left to be kept. */
    void end() throws SQLException {
        if (pending != null) {
            pending.keep(consumer.channel(), table);
            pending = null;
        }
    }
}
