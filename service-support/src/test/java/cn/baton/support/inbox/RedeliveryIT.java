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
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

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
            awaitEnd(admin);
            long effects = copies.effects();
            int waiting = NoteBus.waiting().size();

            age();
            forgetOffsets(admin);
            awaitEnd(admin);

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

    /** Until the group has come to the end of the topic, and has said so. */
    private static void awaitEnd(Admin admin) {
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            List<TopicPartition> partitions = admin
                    .describeTopics(List.of(NoteBus.TOPIC))
                    .allTopicNames()
                    .get()
                    .get(NoteBus.TOPIC)
                    .partitions()
                    .stream()
                    .map(partition -> new TopicPartition(NoteBus.TOPIC, partition.partition()))
                    .toList();
            var ends = admin.listOffsets(partitions.stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            var committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return partitions.stream()
                    .allMatch(partition -> ends.get(partition).offset() == 0
                            || committed.get(partition) != null
                                    && committed.get(partition).offset()
                                            == ends.get(partition).offset());
        });
    }
}
