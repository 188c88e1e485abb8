package cn.baton.support.inbox;

import cn.baton.support.bus.BusNames;
import cn.baton.support.event.EventJson;
import cn.baton.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Dead letters, kept in the service's own database: the queue of what waits must be as durable as the effects that wait
 * in it. Each is also published to the dead-letter topic, through the outbox.
 */
@ApplicationScoped
class DeadLetterTable {

    /** Six bytes each at worst, which leaves room for the rest of the copy. */
    private static final int MAX_COPIED_CHARACTERS = 100_000;

    private final EntityManager entities;
    private final Outbox outbox;
    private final EventJson json;
    private final Clock clock;
    private final String topic;

    @Inject
    DeadLetterTable(EntityManager entities, Outbox outbox, EventJson json, Clock clock, BusNames names) {
        this.entities = entities;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.topic = names.deadLetters();
    }

    boolean blocks(String channel, String key) {
        return key != null
                && session()
                                .createSelectionQuery(
                                        "select 1 from DeadLetterRow d where d.channel = :channel and d.key = :key"
                                                + " and d.state in (DEAD, PARKED)",
                                        Integer.class)
                                .setParameter("channel", channel)
                                .setParameter("key", key)
                                .setMaxResults(1)
                                .getSingleResultOrNull()
                        != null;
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

    /** Oldest first: the order in which the key's events came. */
    List<DeadLetterRow> waiting(String channel, String key) {
        return session()
                .createSelectionQuery(
                        "from DeadLetterRow d where d.channel = :channel and d.key = :key and d.state in (DEAD, PARKED)"
                                + " order by d.partition, d.offset",
                        DeadLetterRow.class)
                .setParameter("channel", channel)
                .setParameter("key", key)
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

    /** False when this very record is kept already: it was delivered twice. */
    private boolean keep(String channel, InboundRecord inbound, String reason, DeadLetter.State state) {
        boolean known = session()
                        .createSelectionQuery(
                                "select 1 from DeadLetterRow d where d.channel = :channel and d.topic = :topic"
                                        + " and d.partition = :partition and d.offset = :offset",
                                Integer.class)
                        .setParameter("channel", channel)
                        .setParameter("topic", inbound.topic())
                        .setParameter("partition", inbound.partition())
                        .setParameter("offset", inbound.offset())
                        .getSingleResultOrNull()
                != null;
        if (!known) {
            entities.persist(new DeadLetterRow(channel, inbound, reason, state, clock.instant()));
            entities.flush();
        }
        return !known;
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
