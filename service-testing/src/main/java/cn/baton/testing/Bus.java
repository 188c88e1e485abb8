package cn.baton.testing;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The bus as a test sees it: sends events as another service would, and reads what the service under test sent. */
public final class Bus implements AutoCloseable {

    private final String servers;
    private final KafkaProducer<String, String> producer;

    public Bus() {
        this(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    /** @param servers another broker than that of the service under test */
    public Bus(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer());
    }

    /** Sends one event of another service; returns its id. */
    public String send(String topic, String type, String subject, String payload) {
        String id = UUID.randomUUID().toString();
        send(topic, id, type, subject, payload);
        return id;
    }

    /** Sends an event under a chosen id, to send it twice. */
    public void send(String topic, String id, String type, String subject, String payload) {
        sendRaw(event(topic, id, type, subject, payload));
    }

    /** Sends an event that announces a present state anew. */
    public void sendAnew(String topic, String type, String subject, String payload) {
        ProducerRecord<String, String> message = event(topic, UUID.randomUUID().toString(), type, subject, payload);
        message.headers().add("ce_republished", "true".getBytes(StandardCharsets.UTF_8));
        sendRaw(message);
    }

    private static ProducerRecord<String, String> event(
            String topic, String id, String type, String subject, String payload) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, subject, payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Sends anything at all. */
    public void sendRaw(ProducerRecord<String, String> message) {
        try {
            producer.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException("The test's event was not acknowledged", e);
        }
    }

    /** Reads the topic from its beginning until a record fits, for at most 20 s. */
    public ConsumerRecord<String, String> await(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        List<ConsumerRecord<String, String>> found = read(topic, wanted, 1);
        if (found.isEmpty()) {
            throw new AssertionError("No such record on " + topic + " within 20 s");
        }
        return found.getFirst();
    }

    /** Reads the topic from its beginning until that many records fit, or 20 s have passed. */
    public List<ConsumerRecord<String, String>> read(
            String topic, Predicate<ConsumerRecord<String, String>> wanted, int count) {
        return read(topic, wanted, found -> found.size() >= count);
    }

    /** Reads the topic from its beginning until one of the records that fit is the last one, or 20 s have passed. */
    public List<ConsumerRecord<String, String>> readUntil(
            String topic,
            Predicate<ConsumerRecord<String, String>> wanted,
            Predicate<ConsumerRecord<String, String>> last) {
        return read(topic, wanted, found -> found.stream().anyMatch(last));
    }

    private List<ConsumerRecord<String, String>> read(
            String topic,
            Predicate<ConsumerRecord<String, String>> wanted,
            Predicate<List<ConsumerRecord<String, String>>> complete) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Instant end = Instant.now().plusSeconds(20);
            while (!complete.test(found) && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    public static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
