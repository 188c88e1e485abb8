package cn.baton.support.inbox;

import cn.baton.support.event.CloudEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/**
 * A record as it came, before anyone knows whether it is an event at all. Whatever its key and headers are, they can be
 * kept: what the database could not hold or index is marked with {@link #UNREADABLE} and makes no envelope.
 *
 * @param id,source,type,subject,time the envelope's headers; null where missing
 * @param republished see {@link CloudEvent#republished}
 */
record InboundRecord(
        String topic,
        int partition,
        long offset,
        String key,
        String id,
        String source,
        String type,
        String subject,
        String time,
        boolean republished,
        byte[] payload) {

    /** Far beyond any id or type, and what an index can take in any script. */
    private static final int MAX_CHARACTERS = 500;

    /** In place of what is not text, and at the end of what was cut. */
    private static final char UNREADABLE = '\uFFFD';

    static InboundRecord of(ConsumerRecord<String, byte[]> message) {
        return new InboundRecord(
                message.topic(),
                message.partition(),
                message.offset(),
                keepable(message.key()),
                header(message, "ce_id"),
                header(message, "ce_source"),
                header(message, "ce_type"),
                header(message, "ce_subject"),
                header(message, "ce_time"),
                "true".equals(header(message, CloudEvent.REPUBLISHED)),
                message.value() == null ? new byte[0] : message.value());
    }

    /**
     * Whether it is of a type that nothing is done with. What does not name its type in a readable way is no such record:
     * it is kept for a look.
     */
    boolean passesBy(EventHandlers handlers) {
        return isReadable(type) && !handlers.takes(type, republished);
    }

    /** Whether its id tells it from every other event. */
    boolean hasIdentity() {
        return isReadable(id);
    }

    /** Throws {@link PoisonException} when the envelope is not one. */
    CloudEvent envelope() {
        if (id == null || source == null || type == null || subject == null || time == null) {
            throw new PoisonException("Not a CloudEvent: ce_id, ce_source, ce_type, ce_subject or ce_time is missing");
        }
        if (!Stream.of(id, source, type, subject, time).allMatch(InboundRecord::isReadable)) {
            throw new PoisonException("Not a CloudEvent: ce_id, ce_source, ce_type, ce_subject or ce_time is no text of"
                    + " at most " + MAX_CHARACTERS + " characters");
        }
        if (!subject.equals(key)) {
            throw new PoisonException("The record's key is not the event's subject");
        }
        try {
            return new CloudEvent(id, source, type, subject, Instant.parse(time), republished);
        } catch (DateTimeParseException e) {
            throw new PoisonException("ce_time is not an instant");
        }
    }

    private static boolean isReadable(String text) {
        return text != null && text.indexOf(UNREADABLE) < 0;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : keepable(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static String keepable(String text) {
        if (text == null) {
            return null;
        }
        String kept = text.length() > MAX_CHARACTERS ? Beginning.of(text, MAX_CHARACTERS) + UNREADABLE : text;
        return kept.replace('\0', UNREADABLE);
    }
}
