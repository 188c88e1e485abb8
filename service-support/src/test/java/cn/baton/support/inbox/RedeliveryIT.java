package cn.baton.support.inbox;

import cn.baton.support.sample.NoteConsumer;
import cn.baton.support.sample.NoteCopies;
import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Everything comes again, a month later, because the broker has forgotten how far the consumer had come. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RedeliveryIT {

    private static final String GROUP = "support-test";

    private final NoteBus bus = new NoteBus();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    NoteConsumer consumer;

    @Inject
    NoteCopies copies;

    @AfterEach
    void close() {
        consumer.reset();
        bus.close();
    }

    @Test
    void noEffectHappensTwiceWhenAGroupHasLostItsOffsets() throws Exception {
        UUID replayed = UUID.randomUUID();
        UUID discarded = UUID.randomUUID();
        List.of(replayed, discarded).forEach(note -> {
            bus.send(note, "poison", 0);
            bus.send(note, "behind", 1);
            NoteBus.soon().until(() -> NoteBus.waitingFor(note).size() == 2);
        });
        consumer.mend(true);
        NoteBus.replay(NoteBus.waitingFor(replayed).getFirst().get("id"));
        NoteBus.discard(NoteBus.waitingFor(discarded).getFirst().get("id"));
        for (int i = 0; i < 200; i++) {
            bus.send(UUID.randomUUID(), "once", i);
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Map<TopicPartition, Long> ends = sendLastOfEachPartition(admin);
            awaitCommitted(admin, ends);
            long effects = copies.effects();
            int waiting = NoteBus.waiting().size();

            age();
            forgetOffsets(admin);
            awaitCommitted(admin, ends);

            assertThat(copies.effects()).isEqualTo(effects);
            assertThat(NoteBus.waiting()).hasSize(waiting);
            assertThat(copies.of(discarded)).isEqualTo("behind 1");
        }
    }

    private void age() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update inbox set received_at = received_at - interval '30 days'");
        }
    }

    /** Members join again by themselves, and begin where nobody has been: the group has to be empty for a moment. */
    private static void forgetOffsets(Admin admin) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            try {
                admin.removeMembersFromConsumerGroup(GROUP, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
                admin.deleteConsumerGroups(List.of(GROUP)).all().get();
                return true;
            } catch (ExecutionException stillThere) {
                return false;
            }
        });
    }

    /** When these have been received, everything before them has. */
    private Map<TopicPartition, Long> sendLastOfEachPartition(Admin admin)
            throws ExecutionException, InterruptedException {
        int partitions = admin.describeTopics(List.of(NoteBus.TOPIC))
                .allTopicNames()
                .get()
                .get(NoteBus.TOPIC)
                .partitions()
                .size();
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            for (int partition = 0; partition < partitions; partition++) {
                ProducerRecord<String, String> last = new ProducerRecord<>(NoteBus.TOPIC, partition, "last", "{}");
                last.headers().add("ce_type", "cn.baton.note.NoteBurnt.v1".getBytes(StandardCharsets.UTF_8));
                ends.put(
                        new TopicPartition(NoteBus.TOPIC, partition),
                        producer.send(last).get().offset() + 1);
            }
        }
        return ends;
    }

    private static void awaitCommitted(Admin admin, Map<TopicPartition, Long> ends) {
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            var committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream()
                    .allMatch(end -> committed.get(end.getKey()) != null
                            && committed.get(end.getKey()).offset() >= end.getValue());
        });
    }
}
