package cn.baton.support.outbox;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The producer of one time of leading. A batch is a transaction: consumers see all of it, in order, or nothing. Of what
 * a producer has sent that was closed, or shut out by a later one, nothing appears any more, however late it arrives.
 *
 * <p>After an exception other than {@link TopicRefusedException} it is of no use: close it and open another.
 */
final class OutboxProducer implements AutoCloseable {

    /** A batch is a few megabytes at most: brokers that are well have it in a fraction of this. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final KafkaProducer<String, byte[]> producer;
    private final String source;

    OutboxProducer(Map<String, Object> settings, String source) {
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.source = source;
        try {
            producer.initTransactions();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /**
     * Sends the rows in their order up to the first that fails, and waits until the brokers have them. Nobody sees them
     * before {@link #commit()}.
     *
     * @throws TopicRefusedException for the first row that its topic did not take; call {@link #abort()}
     */
    void send(List<OutboxRow> rows) throws TopicRefusedException, InterruptedException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        KafkaException refused = null;
        for (OutboxRow row : rows) {
            try {
                sent.add(producer.send(row.toRecord(source)));
            } catch (InterruptException stopped) {
                throw stopped;
            } catch (KafkaException failed) {
                // One before it has failed in the meantime, and says why.
                refused = failed;
            }
            if (refused != null || sent.getLast().state() == Future.State.FAILED) {
                break;
            }
        }
        await(rows, sent);
        if (refused != null) {
            throw refused;
        }
    }

    void commit() {
        producer.commitTransaction();
    }

    /** Takes back what was sent since the last commit. */
    void abort() {
        producer.abortTransaction();
    }

    private void await(List<OutboxRow> rows, List<Future<RecordMetadata>> sent)
            throws TopicRefusedException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException silent) {
                // One that was refused says more than one that waits, perhaps for the same reason.
                requireNoneFailed(rows, sent);
                throw TopicRefusedException.unanswered(rows.get(i).topic(), silent);
            } catch (ExecutionException failure) {
                requireNoneFailed(rows, sent);
            }
        }
    }

    private static void requireNoneFailed(List<OutboxRow> rows, List<Future<RecordMetadata>> sent)
            throws TopicRefusedException {
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).state() == Future.State.FAILED) {
                Throwable failure = sent.get(i).exceptionNow();
                Optional<TopicRefusedException> refusal =
                        TopicRefusedException.of(rows.get(i).topic(), failure);
                throw refusal.orElseThrow(() -> new KafkaException("An event was not acknowledged", failure));
            }
        }
    }

    /** At once: what was not sent is not sent any more. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
