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

    /** Must be called in a transaction, after {@link #flush()} so that the payload holds the new version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        append(
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
        if (payload.length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("Payload of " + payload.length + " bytes is over the limit");
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, names.topicToSendTo(topic));
            insert.setString(3, key);
            insert.setString(4, type);
            insert.setString(5, new String(payload, StandardCharsets.UTF_8));
            insert.setObject(6, OffsetDateTime.ofInstant(occurredAt, ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Event could not be written to the outbox", e);
        }
        transactions.registerInterposedSynchronization(new WakeRelay());
    }

    /** Writes the aggregates' changes, so that their new versions are known. */
    public void flush() {
        entities.flush();
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
