package cn.baton.project.stream;

import cn.baton.project.config.Topics;
import cn.baton.project.registry.Projects;
import cn.baton.support.bus.BusNames;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What this service announces, for readers who follow it over HTTP. Each reads the topic from where it wants to go on, and
 * sees the projects of the own scope only.
 */
@ApplicationScoped
public class LiveEvents {

    /** Enough for a burst, little enough that many readers fit into the memory of one service. */
    private static final int FETCH_BYTES = 1024 * 1024;

    private static final int RECORDS_AT_A_TIME = 100;
    private static final int PATIENCE_MS = 5_000;

    private final Map<String, Object> settings;
    private final String topic;
    private final ReaderPlaces places;
    private final Projects projects;

    @Inject
    LiveEvents(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            BusNames names,
            ReaderPlaces places,
            Projects projects) {
        this.settings = new HashMap<>(broker);
        this.topic = names.topic(Topics.PROJECT_EVENTS);
        this.places = places;
        this.projects = projects;
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_A_TIME);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    /**
     * Starts where the position says, or with what comes next. 503 when as many read as this service serves, 429 when
     * the caller has all of the own places.
     *
     * @param after position of the last event that the reader has; null for none
     */
    public EventReader open(StreamPosition after, Caller caller) {
        Runnable leave = places.take(caller.subject());
        try {
            return reader(after, caller, leave);
        } catch (KafkaException away) {
            leave.run();
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, LocalizedText.of("事件总线暂不可用", "The event bus cannot be reached"));
        }
    }

    private EventReader reader(StreamPosition after, Caller caller, Runnable leave) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            return new EventReader(consumer, topic, after, keys -> visible(keys, caller), leave);
        } catch (KafkaException away) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw away;
        }
    }

    /** Of the keys of some events. What is no project's, such as an investment plan, is the city's. */
    private Set<String> visible(Set<String> keys, Caller caller) {
        if (keys.isEmpty() || caller.scope().isCity()) {
            return keys;
        }
        Set<UUID> ids = keys.stream().map(UUID::fromString).collect(Collectors.toSet());
        return projects.visible(ids, caller).keySet().stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }
}
