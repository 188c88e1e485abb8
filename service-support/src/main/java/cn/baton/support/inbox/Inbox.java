package cn.baton.support.inbox;

import cn.baton.support.event.CloudEvent;
import cn.baton.support.event.EventJson;
import cn.baton.support.fault.Faults;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Takes events off the bus, each with its effect exactly once: the event's id is written in the transaction of the
 * effect, so a redelivery finds it and does nothing.
 *
 * <p>A fault that passes (the database is away) is retried in place, for as long as it lasts: order is kept and nothing
 * is skipped. A message that fails by itself becomes a dead letter, and later events of the same key are parked behind
 * it until an operator replays or discards it; other keys go on.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int MAX_REASON_CHARACTERS = 2_000;

    private final InboxTable table;
    private final DeadLetterTable deadLetters;
    private final EventJson json;

    @Inject
    Inbox(InboxTable table, DeadLetterTable deadLetters, EventJson json) {
        this.table = table;
        this.deadLetters = deadLetters;
        this.json = json;
    }

    /** Returns when the record needs no further attention: it took effect, was known, concerns nobody, or is kept as a dead letter. */
    public void receive(EventConsumer consumer, ConsumerRecord<String, byte[]> message) {
        InboundRecord inbound = InboundRecord.of(message);
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> receiveOnce(consumer, inbound));
                return;
            } catch (RuntimeException failure) {
                if (!Faults.isTransient(failure)) {
                    bury(consumer, inbound, failure);
                    return;
                }
                LOG.warnf("%s waits %s for a fault to pass: %s", consumer.channel(), pause, failure.toString());
                sleep(pause);
                pause = longer(pause);
            }
        }
    }

    /**
     * Whether the event is the newest of its aggregate that this consumer has seen. For handlers that copy state: an
     * older state that comes late must not overwrite a newer one. Facts that happen once need no such guard.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isNewest(EventConsumer consumer, CloudEvent event, long aggregateVersion) {
        try {
            return table.advance(consumer.channel(), event, aggregateVersion);
        } catch (SQLException e) {
            throw new IllegalStateException("The aggregate's version could not be kept", e);
        }
    }

    /** In the caller's transaction; throws what the handler throws. */
    void takeEffect(EventConsumer consumer, InboundRecord inbound) {
        CloudEvent event = inbound.envelope();
        if (!consumer.handlers().knows(event.type())) {
            return;
        }
        try {
            if (table.mark(consumer.channel(), event.id())) {
                consumer.handlers().handle(event, inbound.payload(), json);
            }
        } catch (JsonProcessingException e) {
            throw new PoisonException("The payload does not fit " + event.type() + place(e), e);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The event could not be received", e);
        }
    }

    private void receiveOnce(EventConsumer consumer, InboundRecord inbound) {
        if (deadLetters.blocks(consumer.channel(), inbound.key())) {
            deadLetters.park(consumer.channel(), inbound);
        } else {
            takeEffect(consumer, inbound);
        }
    }

    private void bury(EventConsumer consumer, InboundRecord inbound, RuntimeException failure) {
        LOG.errorf(
                failure,
                "%s cannot take %s-%d@%d; it is kept as a dead letter",
                consumer.channel(),
                inbound.topic(),
                inbound.partition(),
                inbound.offset());
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> deadLetters.bury(consumer.channel(), inbound, reason(failure)));
                return;
            } catch (RuntimeException again) {
                // Not kept means not received: there is nothing to do but to wait until it can be kept.
                LOG.errorf(again, "A dead letter could not be kept; next attempt in %s", pause);
                sleep(pause);
                pause = longer(pause);
            }
        }
    }

    /** The field that does not fit; the parser's own words name classes of ours, which help no operator. */
    private static String place(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return ": it is not valid JSON";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining(".", ": field ", ""));
    }

    /** For operators: the words of whoever knew best, in a length that can be read and told. */
    static String reason(Throwable failure) {
        return Beginning.of(words(failure), MAX_REASON_CHARACTERS).replace('\0', '\uFFFD');
    }

    /** Of the innermost cause that has any. */
    private static String words(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PoisonException poison) {
                return poison.getMessage();
            }
            if (cause.getMessage() != null) {
                reason = cause.getMessage();
            }
        }
        return reason;
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting; the record will be delivered again", stopping);
        }
    }
}
