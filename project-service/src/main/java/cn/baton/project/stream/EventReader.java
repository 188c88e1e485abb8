package cn.baton.project.stream;

import cn.baton.support.event.CloudEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One reader's place in the topic. Whoever asks and whoever closes may be different threads. */
public final class EventReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final String TYPE_HEADER = "ce_type";

    private final KafkaConsumer<String, byte[]> consumer;
    private final UnaryOperator<Set<String>> visible;
    private final Runnable onClose;
    private final Map<Integer, Long> next = new HashMap<>();
    private boolean closed;

    /** @param visible which of these keys the reader may see; asked once for all events that are read together */
    EventReader(
            KafkaConsumer<String, byte[]> consumer,
            String topic,
            StreamPosition after,
            UnaryOperator<Set<String>> visible,
            Runnable onClose) {
        this.consumer = consumer;
        this.visible = visible;
        this.onClose = onClose;
        List<PartitionInfo> known = consumer.partitionsFor(topic);
        if (known == null || known.isEmpty()) {
            throw new UnknownTopicOrPartitionException("Nothing was announced yet");
        }
        List<TopicPartition> partitions = known.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach((partition, end) -> {
            long from = after == null ? end : after.next().getOrDefault(partition.partition(), 0L);
            next.put(partition.partition(), from);
            consumer.seek(partition, from);
        });
    }

    /** What has come since, oldest first in each project; empty after a short wait, and once it is closed. */
    synchronized List<LiveEvent> read() {
        List<LiveEvent> events = new ArrayList<>();
        if (closed) {
            return events;
        }
        ConsumerRecords<String, byte[]> news = consumer.poll(PATIENCE);
        Set<String> keys = new HashSet<>();
        news.forEach(event -> keys.add(event.key()));
        Set<String> mine = visible.apply(keys);
        news.forEach(event -> {
            next.put(event.partition(), event.offset() + 1);
            if (mine.contains(event.key()) && !isRepublished(event)) {
                events.add(new LiveEvent(new StreamPosition(next), typeOf(event), payloadOf(event)));
            }
        });
        return events;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            consumer.close();
            onClose.run();
        }
    }

    /** {@code ProjectSigned} of {@code cn.baton.project.ProjectSigned.v1}. */
    private static String typeOf(ConsumerRecord<String, byte[]> event) {
        Header header = event.headers().lastHeader(TYPE_HEADER);
        String[] parts = header == null
                ? new String[] {"", ""}
                : new String(header.value(), StandardCharsets.UTF_8).split("\\.");
        return parts[parts.length - 2];
    }

    /** Tells what stands, and not that anything has just happened. */
    private static boolean isRepublished(ConsumerRecord<String, byte[]> event) {
        return event.headers().lastHeader(CloudEvent.REPUBLISHED) != null;
    }

    private static String payloadOf(ConsumerRecord<String, byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }
}
