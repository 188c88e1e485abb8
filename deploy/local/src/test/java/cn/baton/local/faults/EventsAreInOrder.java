package cn.baton.local.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On the topics, the events of one aggregate come in the order of its versions. An event may come again, at any place
 * after its first: it is known by its id.
 */
final class EventsAreInOrder implements Check {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<String> TOPICS = List.of("project.events", "issue.events", "notification.events");

    private final String bootstrapServers;
    private final ObjectMapper json = new ObjectMapper();

    EventsAreInOrder(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public List<String> findings(Reading reading, World world) {
        List<String> findings = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Map<String, Long> versions = new HashMap<>();
        for (ConsumerRecord<String, byte[]> event : events()) {
            if (!known.add(event.topic() + " " + idOf(event))) {
                continue;
            }
            String aggregate = event.topic() + " " + event.key();
            long version = versionOf(event);
            Long before = versions.put(aggregate, version);
            if (before != null && version < before) {
                findings.add("of %s version %d came first after version %d".formatted(aggregate, version, before));
            }
        }
        return findings;
    }

    /** All there are now; those of one partition in order. */
    private List<ConsumerRecord<String, byte[]>> events() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed");
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(events::add);
            }
        }
        return events;
    }

    private long versionOf(ConsumerRecord<String, byte[]> event) {
        try {
            return json.readTree(event.value()).path("aggregateVersion").asLong();
        } catch (IOException e) {
            throw new IllegalStateException("An event of " + event.topic() + " is no JSON", e);
        }
    }

    private static String idOf(ConsumerRecord<String, byte[]> event) {
        Header id = event.headers().lastHeader("ce_id");
        return new String(id.value(), StandardCharsets.UTF_8);
    }
}
