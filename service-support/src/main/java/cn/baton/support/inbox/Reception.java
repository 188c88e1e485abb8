package cn.baton.support.inbox;

import cn.baton.support.database.TransactionLocks;
import cn.baton.support.event.CloudEvent;
import cn.baton.support.event.EventJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done with records in one transaction, which is the caller's. Throws what handlers throw. */
@ApplicationScoped
class Reception {

    private final InboxTable table;
    private final DeadLetterTable deadLetters;
    private final TransactionLocks locks;
    private final EventJson json;

    @Inject
    Reception(InboxTable table, DeadLetterTable deadLetters, TransactionLocks locks, EventJson json) {
        this.table = table;
        this.deadLetters = deadLetters;
        this.locks = locks;
        this.json = json;
    }

    /** Takes records in their order; those whose key waits for an operator are parked. */
    void take(EventConsumer consumer, List<InboundRecord> records) {
        try {
            Set<String> held = held(consumer.channel(), records);
            if (held.isEmpty()) {
                takeEffect(consumer, records);
                return;
            }
            List<InboundRecord> free = new ArrayList<>();
            List<InboundRecord> behind = new ArrayList<>();
            records.forEach(inbound -> (held.contains(inbound.key()) ? behind : free).add(inbound));
            park(consumer.channel(), behind);
            takeEffect(consumer, free);
        } catch (SQLException e) {
            throw new IllegalStateException("Events could not be received", e);
        }
    }

    /** Takes records in their order, each unless it was received before. */
    void takeEffect(EventConsumer consumer, List<InboundRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        List<CloudEvent> events = records.stream().map(InboundRecord::envelope).toList();
        try {
            Set<String> fresh = table.mark(
                    consumer.channel(), events.stream().map(CloudEvent::id).toList());
            Effects effects = new Effects(consumer, table, json);
            for (int i = 0; i < events.size(); i++) {
                // Removed, since the same event can be there twice.
                if (fresh.remove(events.get(i).id())) {
                    effects.of(events.get(i), records.get(i).payload());
                }
            }
            effects.end();
        } catch (SQLException e) {
            throw new IllegalStateException("Events could not be received", e);
        }
        requireUnmarked();
    }

    /** The event will have no effect, also when it comes again. */
    void giveUp(String channel, InboundRecord inbound) {
        if (inbound.hasIdentity()) {
            try {
                table.mark(channel, List.of(inbound.id()));
            } catch (SQLException e) {
                throw new IllegalStateException("An event could not be given up", e);
            }
        }
    }

    /**
     * The keys for which something waits. A replay may be about to take the last of what does: so they are looked at once
     * more under their locks.
     */
    private Set<String> held(String channel, List<InboundRecord> records) throws SQLException {
        Set<String> keys = records.stream()
                .map(InboundRecord::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> held = deadLetters.held(channel, keys);
        if (held.isEmpty()) {
            return held;
        }
        locks.take(channel, held);
        return deadLetters.held(channel, held);
    }

    /** A transaction that is marked for rollback ends without a word, and nothing would have been received. */
    private static void requireUnmarked() {
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "Nothing is kept: the transaction was marked for rollback", new RollbackException());
        }
    }

    /** But for what took effect before the key's dead letter came, and now comes again. */
    private void park(String channel, List<InboundRecord> records) throws SQLException {
        Set<String> received =
                table.marked(channel, records.stream().map(InboundRecord::id).toList());
        for (InboundRecord inbound : records) {
            if (!received.contains(inbound.id())) {
                deadLetters.park(channel, inbound);
            }
        }
    }
}
