package cn.baton.support.inbox;

import cn.baton.support.fault.Fault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes events off the bus, each with its effect exactly once: the event's id is written in the transaction of the
 * effect, so a redelivery finds it and does nothing. Many are taken in one transaction, since what costs most is its
 * commit.
 *
 * <p>A fault that passes (the database is away) is retried in place, for as long as it lasts: order is kept and nothing
 * is skipped. A message that fails by itself becomes a dead letter, and later events of the same key are parked behind
 * it until an operator replays or discards it; other keys go on. An event of a type that the consumer does not handle is
 * passed by before anything can fail.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final ConsumersConfig config;
    private final HandlerThreads threads;
    private final Reception reception;
    private final DeadLetterTable deadLetters;

    @Inject
    Inbox(ConsumersConfig config, HandlerThreads threads, Reception reception, DeadLetterTable deadLetters) {
        this.config = config;
        this.threads = threads;
        this.reception = reception;
        this.deadLetters = deadLetters;
    }

    /**
     * Returns when no record of the batch needs further attention: each took effect, was known, concerns nobody, or is kept
     * as a dead letter. The partitions are taken side by side, each by one handler at a time and in its order.
     *
     * <p>Throws when the service stops; whatever of the batch was not received is delivered again.
     */
    public void receive(EventConsumer consumer, ConsumerRecords<String, byte[]> batch) {
        List<Runnable> partitions = new ArrayList<>();
        for (TopicPartition partition : batch.partitions()) {
            List<InboundRecord> records = batch.records(partition).stream()
                    .map(InboundRecord::of)
                    .filter(inbound -> !inbound.passesBy(consumer.handlers()))
                    .toList();
            if (!records.isEmpty()) {
                partitions.add(() -> receiveInOrder(consumer, records));
            }
        }
        threads.run(partitions);
    }

    private void receiveInOrder(EventConsumer consumer, List<InboundRecord> records) {
        for (int begin = 0; begin < records.size(); begin += config.batchSize()) {
            receiveTogether(consumer, records.subList(begin, Math.min(begin + config.batchSize(), records.size())));
        }
    }

    /** In one transaction; after any failure each by itself, so that it is the failure of one. */
    private void receiveTogether(EventConsumer consumer, List<InboundRecord> records) {
        threads.requireRunning();
        if (records.size() > 1) {
            try {
                QuarkusTransaction.requiringNew().run(() -> reception.take(consumer, records));
                return;
            } catch (Exception | Error failure) {
                LOG.infof("%s takes %d events one by one: %s", consumer.channel(), records.size(), failure);
            }
        }
        records.forEach(inbound -> receiveOne(consumer, inbound));
    }

    private void receiveOne(EventConsumer consumer, InboundRecord inbound) {
        Pause pause = new Pause();
        int slow = 0;
        while (true) {
            threads.requireRunning();
            try {
                QuarkusTransaction.requiringNew().run(() -> reception.take(consumer, List.of(inbound)));
                return;
            } catch (Exception | Error failure) {
                threads.requireRunning();
                Fault fault = Failures.fault(failure);
                if (fault == Fault.LASTING || fault == Fault.SLOW && ++slow == Fault.SLOW_ATTEMPTS) {
                    bury(consumer, inbound, failure);
                    return;
                }
                Duration wait = pause.next();
                LOG.warnf("%s waits %s for a fault to pass: %s", consumer.channel(), wait, failure);
                threads.pause(wait);
            }
        }
    }

    private void bury(EventConsumer consumer, InboundRecord inbound, Throwable failure) {
        LOG.errorf(
                failure,
                "%s cannot take %s-%d@%d; it is kept as a dead letter",
                consumer.channel(),
                inbound.topic(),
                inbound.partition(),
                inbound.offset());
        Pause pause = new Pause();
        while (true) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> deadLetters.bury(consumer.channel(), inbound, Failures.reason(failure)));
                return;
            } catch (RuntimeException again) {
                // Not kept means not received: there is nothing to do but to wait until it can be kept.
                Duration wait = pause.next();
                LOG.errorf(again, "A dead letter could not be kept; next attempt in %s", wait);
                threads.pause(wait);
            }
        }
    }
}
