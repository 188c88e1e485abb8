package cn.baton.support.bus;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Asks the brokers about topics. Creates none, and waits for an answer for four seconds at most. */
@ApplicationScoped
public class BusTopics {

    private static final int PATIENCE_MS = 4_000;

    /** Fewer would bound how many replicas share the work; more later would put a key's events in two places. */
    private static final int PARTITIONS = 12;

    /** A topic that keeps everything: consumers can be rebuilt, and may be away for as long as they like. */
    private static final Map<String, String> KEEPS_EVERYTHING = keepsEverything();

    private final Map<String, Object> settings;
    private Admin admin;

    @Inject
    public BusTopics(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2);
    }

    /**
     * Which of these topics cannot be used, and why, in words for operators.
     *
     * @throws BusUnreachableException when no broker answers
     */
    public Map<String, String> unusable(Collection<String> topics) throws InterruptedException {
        Map<String, String> unusable = new TreeMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                describe(topics).entrySet()) {
            try {
                topic.getValue().get();
            } catch (ExecutionException failure) {
                unusable.put(topic.getKey(), reason(failure.getCause()));
            }
        }
        return unusable;
    }

    /**
     * What is wrong with each of these topics, in words for operators; those that are as they should be are left out.
     *
     * @throws BusUnreachableException when no broker answers
     */
    public Map<String, String> shortcomings(Collection<String> topics) throws InterruptedException {
        Map<String, String> shortcomings = new TreeMap<>();
        Map<String, TopicDescription> there = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                describe(topics).entrySet()) {
            try {
                there.put(topic.getKey(), topic.getValue().get());
            } catch (ExecutionException failure) {
                shortcomings.put(topic.getKey(), reason(failure.getCause()));
            }
        }
        for (Map.Entry<ConfigResource, KafkaFuture<Config>> topic :
                settings(there.keySet()).entrySet()) {
            String name = topic.getKey().name();
            List<String> found = Stream.concat(partitions(there.get(name)), retention(topic.getValue()))
                    .toList();
            if (!found.isEmpty()) {
                shortcomings.put(name, String.join("; ", found));
            }
        }
        return shortcomings;
    }

    private static Stream<String> partitions(TopicDescription topic) {
        int count = topic.partitions().size();
        return count < PARTITIONS
                ? Stream.of("%d partitions instead of %d".formatted(count, PARTITIONS))
                : Stream.empty();
    }

    private static Stream<String> retention(KafkaFuture<Config> asked) throws InterruptedException {
        try {
            Config settings = asked.get();
            return KEEPS_EVERYTHING.entrySet().stream()
                    .filter(setting -> !setting.getValue().equals(value(settings, setting.getKey())))
                    .map(setting -> "%s is %s instead of %s"
                            .formatted(setting.getKey(), value(settings, setting.getKey()), setting.getValue()));
        } catch (ExecutionException failure) {
            return Stream.of("its settings: " + reason(failure.getCause()));
        }
    }

    private static String value(Config settings, String name) {
        ConfigEntry entry = settings.get(name);
        return entry == null ? null : entry.value();
    }

    private static Map<String, String> keepsEverything() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        return settings;
    }

    private Map<ConfigResource, KafkaFuture<Config>> settings(Collection<String> topics) {
        return admin().describeConfigs(topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                        .toList())
                .values();
    }

    private Map<String, KafkaFuture<TopicDescription>> describe(Collection<String> topics) {
        try {
            return admin().describeTopics(topics).topicNameValues();
        } catch (KafkaException unresolved) {
            throw new BusUnreachableException(unresolved);
        }
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case UnknownTopicOrPartitionException ignored -> "missing";
            case InvalidTopicException ignored -> "not a name that a topic may have";
            case TopicAuthorizationException ignored -> "not authorised";
            default -> throw new BusUnreachableException(failure);
        };
    }

    /** Made when first needed, so that a missing broker delays no start. */
    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
