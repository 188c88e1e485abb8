package cn.baton.support.outbox;

import cn.baton.support.event.Thing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The last announcement of a thing, one row for each in the table {@code announcement}: with its type, version and time
 * the present state can be announced anew, to consumers that have lost what they knew, without looking like a change.
 */
record Announcement(Thing thing, String topic, String key, String type, long version, Instant occurredAt) {

    /** Stands before another statement, and is carried out with it: one way to the server and back for both. */
    static final String KEEP = """
            with announced as (
              insert into announcement as last (thing, aspect, topic, record_key, type, version, occurred_at)
              values (?, ?, ?, ?, ?, ?, ?)
              on conflict (thing, aspect) do update set
                topic = excluded.topic, record_key = excluded.record_key, type = excluded.type,
                version = excluded.version, occurred_at = excluded.occurred_at
              where last.version <= excluded.version)
            """;

    static Announcement of(OutgoingEvent event) {
        return new Announcement(
                event.data().thing(),
                event.topic(),
                event.aggregateId().toString(),
                event.type(),
                event.data().aggregateVersion(),
                event.data().occurredAt());
    }

    /** The values of {@link #KEEP}. */
    List<Object> parameters() {
        return List.of(
                thing.id(),
                thing.aspect(),
                topic,
                key,
                type,
                version,
                OffsetDateTime.ofInstant(occurredAt, ZoneOffset.UTC));
    }
}
