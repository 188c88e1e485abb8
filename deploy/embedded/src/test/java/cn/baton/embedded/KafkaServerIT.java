package cn.baton.embedded;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
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
    public KafkaServer start(ServerOptions options) {
        return KafkaServer.start(options, Topics.ofSuite(null));
    }

    @Test
    void keepsRecordsOverARestart(@TempDir Path directory) throws Exception {
        try (KafkaServer first = start(new ServerOptions(directory, 0))) {
            send(first, "开工");
        }
        try (KafkaServer second = start(new ServerOptions(directory, 0))) {
            assertThat(receive(second)).containsExactly("开工");
        }
    }

    @Test
    void keepsRecordsWhenItWasKilled(@TempDir Path directory) throws Exception {
        KafkaServer first = start(new ServerOptions(directory, 0));
        send(first, "开工");
        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

        try (KafkaServer second = start(new ServerOptions(directory, 0))) {
            send(second, "竣工");
            assertThat(receive(second)).containsExactly("开工", "竣工");
        }
    }

    @Test
    void goesOnWithTheSameRecordsOnTheSamePortWhenItIsStartedAnew() throws Exception {
        try (KafkaServer server = start(ServerOptions.temporary())) {
            String address = server.bootstrapServers();
            send(server, "开工");
            OwnedServerContract.kill(server.pid());
            server.onExit().join();

            server.restart();

            assertThat(server.bootstrapServers()).isEqualTo(address);
            send(server, "竣工");
            assertThat(receive(server)).containsExactly("开工", "竣工");
        }
    }

    @Test
    void hasTheTopicsOfTheSuiteWithAllThatWasEverSent() throws Exception {
        try (KafkaServer server = start(ServerOptions.temporary());
                Admin admin = admin(server)) {
            Map<String, TopicDescription> topics = admin.describeTopics(
                            admin.listTopics().names().get())
                    .allTopicNames()
                    .get();

            assertThat(topics.keySet())
                    .containsExactlyInAnyOrder(
                            "project.events",
                            "issue.events",
                            "notification.events",
                            "scoring.events",
                            "project-service.dead-letters",
                            "issue-service.dead-letters",
                            "notification-service.dead-letters",
                            "scoring-service.dead-letters");
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
            assertThat(setting(admin, ConfigResource.Type.TOPIC, TOPIC, "retention.ms"))
                    .isEqualTo("-1");
            assertThat(setting(admin, ConfigResource.Type.BROKER, "1", "offsets.retention.minutes"))
                    .isEqualTo("2147483647");
        }
    }

    @Test
    void makesNoTopicOnFirstUse() throws Exception {
        try (KafkaServer server = start(ServerOptions.temporary());
                Admin admin = admin(server)) {
            Map<String, Object> settings =
                    Map.of("bootstrap.servers", server.bootstrapServers(), "max.block.ms", 2_000);
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                assertThat(producer.send(new ProducerRecord<>("mistyped.events", "key", "value")))
                        .failsWithin(Duration.ofSeconds(20));
            }

            assertThat(admin.listTopics().names().get()).doesNotContain("mistyped.events");
        }
    }

    /** One that was made on first use, before topics were made explicitly. */
    @Test
    void leavesATopicThatExistsItsPartitions(@TempDir Path directory) throws Exception {
        try (KafkaServer first = KafkaServer.start(new ServerOptions(directory, 0), Topics.none());
                Admin admin = admin(first)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
        try (KafkaServer second = start(new ServerOptions(directory, 0));
                Admin admin = admin(second)) {
            assertThat(admin.describeTopics(List.of(TOPIC))
                            .allTopicNames()
                            .get()
                            .get(TOPIC)
                            .partitions())
                    .hasSize(3);
            assertThat(setting(admin, ConfigResource.Type.TOPIC, TOPIC, "retention.ms"))
                    .isEqualTo("-1");
        }
    }

    @Test
    void showsItsLogWhenItCannotStart(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("records"));
        Files.writeString(directory.resolve("records").resolve("meta.properties"), "version=1\nnode.id=77\n");

        assertThatThrownBy(() -> start(new ServerOptions(directory, 0)))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("77");
    }

    private static Admin admin(KafkaServer server) {
        return Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()));
    }

    private static String setting(Admin admin, ConfigResource.Type type, String name, String setting) throws Exception {
        ConfigResource resource = new ConfigResource(type, name);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(setting)
                .value();
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
                        && consumer.assignment().stream()
                                .allMatch(p -> consumer.currentLag(p).orElse(1) == 0);
            });
        }
        return values;
    }
}
