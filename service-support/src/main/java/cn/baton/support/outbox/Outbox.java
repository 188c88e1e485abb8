package cn.baton.support.outbox;

import cn.baton.support.bus.BusNames;
import cn.baton.support.event.EventJson;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The only way out for events: a row in the transaction of the change. The relay publishes it after the commit, at least
 * once and in order per aggregate; it is never lost, and a change that rolls back is never announced.
 *
 * <p>Order per aggregate rests on the aggregate's version: a second writer of the same aggregate can only commit after
 * the first, and takes its sequence number after having read what the first wrote.
 */
@ApplicationScoped
public class Outbox {

    /** Below the broker's default of 1 MiB for a record, with room for headers. */
    public static final int MAX_PAYLOAD_BYTES = 900_000;

    private static final String INSERT = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, occurred_at) values (?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource dataSource;
    private final EntityManager entities;
    private final EventJson json;
    private final BusNames names;
    private final RelaySignal signal;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    Outbox(
            AgroalDataSource dataSource,
            EntityManager entities,
            EventJson json,
            BusNames names,
            RelaySignal signal,
            TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.json = json;
        this.names = names;
        this.signal = signal;
        this.transactions = transactions;
    }

    /**
     * Must be called in a transaction, after {@link #flush()} so that the payload holds the new version. Keeps also that
     * this was the last announcement of what the payload describes; see {@link Announcement}.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        write(
                Announcement.KEEP + INSERT,
                Announcement.of(event).parameters(),
                event.topic(),
                event.aggregateId().toString(),
                event.type(),
                json.write(event.data()),
                event.data().occurredAt());
    }

    /**
     * For payloads that are no business events, such as copies of dead letters.
     *
     * @param topic without the city's prefix
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String topic, String key, String type, byte[] payload, Instant occurredAt) {
        write(INSERT, List.of(), topic, key, type, payload, occurredAt);
    }

    /** Writes the aggregates' changes, so that their new versions are known. */
    public void flush() {
        entities.flush();
    }

    /** @param before the values of what stands before the insertion in the statement */
    private void write(
            String sql,
            List<Object> before,
            String topic,
            String key,
            String type,
            byte[] payload,
            Instant occurredAt) {
        if (payload.length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("Payload of " + payload.length + " bytes is over the limit");
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int column = 0;
            for (Object value : before) {
                insert.setObject(++column, value);
            }
            insert.setObject(++column, id);
            insert.setString(++column, names.topicToSendTo(topic));
            insert.setString(++column, key);
            insert.setString(++column, type);
            insert.setString(++column, new String(payload, StandardCharsets.UTF_8));
            insert.setObject(++column, OffsetDateTime.ofInstant(occurredAt, ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Event could not be written to the outbox", e);
        }
        transactions.registerInterposedSynchronization(new WakeRelay());
    }

    private final class WakeRelay implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Only the outcome matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.raise();
            }
        }
    }
}
