package cn.baton.support.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A kept message; see {@link DeadLetter}. */
@Entity
@Table(name = "dead_letter")
class DeadLetterRow {

    @Id
    private UUID id;

    /** Place in the queue of its key; given by the database. */
    @Column(insertable = false, updatable = false)
    private Long arrival;

    @Version
    private long version;

    private String channel;
    private String topic;

    @Column(name = "topic_partition")
    private int partition;

    @Column(name = "topic_offset")
    private long offset;

    @Column(name = "record_key")
    private String key;

    private String eventId;
    private String source;
    private String type;
    private String subject;
    private String eventTime;
    private boolean republished;
    private byte[] payload;
    private String reason;

    @Enumerated(EnumType.STRING)
    private DeadLetter.State state;

    private int attempts;
    private Instant failedAt;
    private Instant resolvedAt;
    private String resolvedBy;
    private String resolution;

    protected DeadLetterRow() {}

    DeadLetterRow(String channel, InboundRecord inbound, String reason, DeadLetter.State state, Instant failedAt) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.channel = channel;
        this.topic = inbound.topic();
        this.partition = inbound.partition();
        this.offset = inbound.offset();
        this.key = inbound.key();
        this.eventId = inbound.id();
        this.source = inbound.source();
        this.type = inbound.type();
        this.subject = inbound.subject();
        this.eventTime = inbound.time();
        this.republished = inbound.republished();
        this.payload = inbound.payload();
        this.reason = reason;
        this.state = state;
        this.attempts = state == DeadLetter.State.DEAD ? 1 : 0;
        this.failedAt = failedAt;
    }

    InboundRecord toRecord() {
        return new InboundRecord(
                topic, partition, offset, key, eventId, source, type, subject, eventTime, republished, payload);
    }

    void replayed(String by, Instant at) {
        attempts++;
        resolve(DeadLetter.State.REPLAYED, by, null, at);
    }

    void discarded(String by, String why, Instant at) {
        resolve(DeadLetter.State.DISCARDED, by, why, at);
    }

    /** It failed again, or for the first time after having waited. */
    void failedAgain(String why) {
        attempts++;
        state = DeadLetter.State.DEAD;
        reason = why;
    }

    boolean isWaiting() {
        return state == DeadLetter.State.DEAD || state == DeadLetter.State.PARKED;
    }

    boolean isDead() {
        return state == DeadLetter.State.DEAD;
    }

    UUID id() {
        return id;
    }

    String channel() {
        return channel;
    }

    String key() {
        return key;
    }

    Instant failedAt() {
        return failedAt;
    }

    long version() {
        return version;
    }

    DeadLetter toDeadLetter() {
        return new DeadLetter(
                id,
                channel,
                topic,
                partition,
                offset,
                key,
                eventId,
                type,
                reason,
                state,
                attempts,
                failedAt,
                new String(payload, StandardCharsets.UTF_8));
    }

    private void resolve(DeadLetter.State outcome, String by, String why, Instant at) {
        state = outcome;
        resolvedBy = by;
        resolution = why;
        resolvedAt = at;
    }
}
