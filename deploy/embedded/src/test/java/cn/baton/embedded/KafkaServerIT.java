package cn.baton.embedded;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class KafkaServerIT implements OwnedServerContract {

    private static final String TOPIC = "project.events";

    @Override
    public String server() {
        return "kafka";
    }

    @Override
    public String title() {
        return "Kafka";
    }

    @Override
    public long runOnce(ServerOptions options) {
        try (KafkaServer server = KafkaServer.start(options)) {
            return server.pid();
        }
    }

    @Test
    void keepsRecordsOverARestart(@TempDir Path directory) throws Exception {
        try (KafkaServer first = KafkaServer.start(new ServerOptions(directory, 0))) {
            send(first, "开工");
        }
        try (KafkaServer second = KafkaServer.start(new ServerOptions(directory, 0))) {
            assertThat(receive(second)).containsExactly("开工");
        }
    }

    @Test
    void keepsRecordsWhenItWasKilled(@TempDir Path directory) throws Exception {
        KafkaServer first = KafkaServer.start(new ServerOptions(directory, 0));
        send(first, "开工");
        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

        try (KafkaServer second = KafkaServer.start(new ServerOptions(directory, 0))) {
            send(second, "竣工");
            assertThat(receive(second)).containsExactly("开工", "竣工");
        }
    }

    @Test
    void showsItsLogWhenItCannotStart(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("records"));
        Files.writeString(directory.resolve("records").resolve("meta.properties"), "version=1\nnode.id=77\n");

        assertThatThrownBy(() -> KafkaServer.start(new ServerOptions(directory, 0)))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("77");
    }

    private static void send(KafkaServer server, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "one-key", value)).get();
        }
    }

    private static List<String> receive(KafkaServer server) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", server.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return !values.isEmpty()
                        && consumer.currentLag(consumer.assignment().iterator().next())
                                .isPresent()
                        && consumer.assignment().stream()
                                .allMatch(p -> consumer.currentLag(p).orElse(1) == 0);
            });
        }
        return values;
    }
}
