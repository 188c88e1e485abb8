package cn.baton.support.inbox;

import cn.baton.support.bus.BusNames;
import cn.baton.support.event.EventJson;
import cn.baton.support.outbox.Outbox;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Dead letters, kept in the service's own database: the queue of what waits must be as durable as the effects that wait
 * in it. Each is also published to the dead-letter topic, through the outbox.
 */
@ApplicationScoped
class DeadLetterTable {

    /** Six bytes each at worst, which leaves room for the rest of the copy. */
    private static final int MAX_COPIED_CHARACTERS = 100_000;

    private static final String HELD = """
            select distinct record_key from dead_letter
            where channel = ? and record_key = any(?) and state in ('DEAD', 'PARKED')""";

    private final AgroalDataSource dataSource;
    private final EntityManager entities;
    private final Outbox outbox;
    private final EventJson json;
    private final Clock clock;
    private final String topic;

    @Inject
    DeadLetterTable(
            AgroalDataSource dataSource,
            EntityManager entities,
            Outbox outbox,
            EventJson json,
            Clock clock,
            BusNames names) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.topic = names.deadLetters();
    }

    /** Those of the keys for which something waits. */
    Set<String> held(String channel, Collection<String> keys) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement held = connection.prepareStatement(HELD)) {
            held.setString(1, channel);
            held.setArray(2, connection.createArrayOf("text", keys.toArray()));
            try (ResultSet rows = held.executeQuery()) {
                Set<String> found = new HashSet<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    void park(String channel, InboundRecord inbound) {
        keep(channel, inbound, "Waits behind an earlier dead letter of its key", DeadLetter.State.PARKED);
    }

    void bury(String channel, InboundRecord inbound, String reason) {
        if (keep(channel, inbound, reason, DeadLetter.State.DEAD)) {
            UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            outbox.append(
                    topic,
                    inbound.key() == null ? id.toString() : inbound.key(),
                    "cn.baton.support.DeadLettered.v1",
                    copy(channel, inbound, reason),
                    clock.instant());
        }
    }

    /**
     * Quoting can make a payload six times as long, and the copy has to fit the bus as well. It must not be what keeps a
     * dead letter from being kept, so a copy that is too long tells the beginning of the payload only.
     */
    private byte[] copy(String channel, InboundRecord inbound, String reason) {
        Instant now = clock.instant();
        String payload = new String(inbound.payload(), StandardCharsets.UTF_8);
        byte[] whole = json.write(new DeadLettered(channel, inbound, reason, payload, true, now));
        if (whole.length <= Outbox.MAX_PAYLOAD_BYTES) {
            return whole;
        }
        String beginning = Beginning.of(payload, MAX_COPIED_CHARACTERS);
        return json.write(new DeadLettered(channel, inbound, reason, beginning, false, now));
    }

    /** At most so many, in the order in which the key's events came. */
    List<UUID> waiting(String channel, String key, int limit) {
        return session()
                .createSelectionQuery(
                        "select d.id from DeadLetterRow d"
                                + " where d.channel = :channel and d.key = :key and d.state in (DEAD, PARKED)"
                                + " order by d.arrival",
                        UUID.class)
                .setParameter("channel", channel)
                .setParameter("key", key)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The first of every key for which something waits though nothing holds it any more. */
    List<DeadLetterRow> unheld() {
        return session()
                .createSelectionQuery(
                        "from DeadLetterRow d where d.state = PARKED and not exists"
                                + " (select 1 from DeadLetterRow before where before.channel = d.channel"
                                + " and before.key = d.key and before.state in (DEAD, PARKED)"
                                + " and (before.state = DEAD or before.arrival < d.arrival))",
                        DeadLetterRow.class)
                .getResultList();
    }

    Optional<DeadLetterRow> find(UUID id) {
        return Optional.ofNullable(entities.find(DeadLetterRow.class, id));
    }

    long count() {
        return session()
                .createSelectionQuery(
                        "select count(*) from DeadLetterRow d where d.state in (DEAD, PARKED)", Long.class)
                .getSingleResult();
    }

    /** False when this event is kept already: it was delivered twice. */
    private boolean keep(String channel, InboundRecord inbound, String reason, DeadLetter.State state) {
        boolean known = inbound.hasIdentity() ? isKept(channel, inbound.id()) : isKept(channel, inbound);
        if (!known) {
            entities.persist(new DeadLetterRow(channel, inbound, reason, state, clock.instant()));
            entities.flush();
        }
        return !known;
    }

    private boolean isKept(String channel, String eventId) {
        return !session()
                .createSelectionQuery(
                        "select 1 from DeadLetterRow d where d.channel = :channel and d.eventId = :eventId",
                        Integer.class)
                .setParameter("channel", channel)
                .setParameter("eventId", eventId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** For what has no id of its own; the place in a topic that was made anew can be that of something else. */
    private boolean isKept(String channel, InboundRecord inbound) {
        return !session()
                .createSelectionQuery(
                        "select 1 from DeadLetterRow d where d.channel = :channel and d.topic = :topic"
                                + " and d.partition = :partition and d.offset = :offset"
                                + " and d.eventId is not distinct from :eventId",
                        Integer.class)
                .setParameter("channel", channel)
                .setParameter("topic", inbound.topic())
                .setParameter("partition", inbound.partition())
                .setParameter("offset", inbound.offset())
                .setParameter("eventId", inbound.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    /** What the dead-letter topic tells; the payload goes along, since whoever watches the topic may not reach the table. */
    record DeadLettered(
            String channel,
            String topic,
            int partition,
            long offset,
            String eventId,
            String type,
            String reason,
            String payload,
            boolean payloadComplete,
            Instant failedAt) {

        DeadLettered(
                String channel,
                InboundRecord inbound,
                String reason,
                String payload,
                boolean payloadComplete,
                Instant failedAt) {
            this(
                    channel,
                    inbound.topic(),
                    inbound.partition(),
                    inbound.offset(),
                    inbound.id(),
                    inbound.type(),
                    reason,
                    payload,
                    payloadComplete,
                    failedAt);
        }
    }
}
