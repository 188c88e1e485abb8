package cn.baton.support.outbox;

import cn.baton.embedded.KafkaServer;
import cn.baton.embedded.Ports;
import cn.baton.embedded.ServerOptions;
import cn.baton.embedded.Topics;
import cn.baton.support.bus.BusNames;
import cn.baton.support.bus.BusTopics;
import cn.baton.support.sample.NoteView;
import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The relay on a broker of its own, which a test may stop. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class BrokerAwayIT {

    private static final String NOTES = "note.events";

    @TempDir
    Path directory;

    @Inject
    Notes notes;

    @Inject
    OutboxRelay applicationsRelay;

    @Inject
    OutboxSessions sessions;

    @Inject
    BusNames names;

    @Inject
    AgroalDataSource dataSource;

    private final HeldTopics held = new HeldTopics();
    private int port;
    private KafkaServer kafka;
    private BusTopics bus;
    private OutboxRelay relay;

    @BeforeEach
    void start() throws Exception {
        await().until(() -> waiting() == 0);
        applicationsRelay.stop();
        port = Ports.claim(0, "Kafka");
        startKafka();
        Map<String, Object> broker = Map.of("bootstrap.servers", kafka.bootstrapServers());
        bus = new BusTopics(broker);
        relay = new OutboxRelay(
                new RelaySettings(), sessions, new OutboxProducers(broker, names), bus, held, new RelaySignal());
        relay.start();
    }

    @AfterEach
    void end() throws Exception {
        relay.stop();
        bus.close();
        kafka.close();
        execute("delete from outbox");
        applicationsRelay.start();
    }

    @Test
    void noLaterVersionOvertakesAnEarlierOneWhileTheBrokerIsAway() throws Exception {
        create(NOTES, Map.of());
        NoteView note = notes.write("0");
        await().until(() -> waiting() == 0);
        AtomicInteger written = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= 600; i++) {
                notes.rewrite(note.id(), Integer.toString(i));
                written.set(i);
            }
        });
        await().until(() -> written.get() >= 100);
        kafka.close();
        writer.join();
        long kept = waiting();
        startKafka();

        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        assertThat(kept).isPositive();
        int highest = -1;
        for (int version : versions(note.id(), 601)) {
            assertThat(version).isLessThanOrEqualTo(highest + 1);
            highest = Math.max(highest, version);
        }
        assertThat(highest).isEqualTo(600);
    }

    @Test
    void aTopicThatIsMissingHoldsBackItsOwnEventsOnlyUntilItAppears() throws Exception {
        create(NOTES, Map.of());
        append("missing.events", 3_000, "{}");
        NoteView note = notes.write("0");
        IntStream.rangeClosed(1, 20).forEach(i -> notes.rewrite(note.id(), Integer.toString(i)));

        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 3_000);
        assertThat(held.reasons()).containsExactly(Map.entry("missing.events", "missing"));
        notes.rewrite(note.id(), "21");
        await().until(() -> waiting() == 3_000);
        assertThat(versions(note.id(), 22))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 21).boxed().toList());

        create("missing.events", Map.of());

        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
        assertThat(held.reasons()).isEmpty();
    }

    @Test
    void aTopicThatRefusesAnEventHoldsBackItsOwnEventsOnlyAndTheOthersAreNotRepeated() throws Exception {
        create(NOTES, Map.of());
        create("narrow.events", Map.of("max.message.bytes", "50000"));
        NoteView note = notes.write("0");
        IntStream.rangeClosed(1, 20).forEach(i -> {
            notes.rewrite(note.id(), Integer.toString(i));
            if (i % 5 == 0) {
                append("narrow.events", 1, "x".repeat(100_000));
            }
        });

        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 4);
        assertThat(held.reasons()).containsExactly(Map.entry("narrow.events", "an event is larger than it takes"));
        assertThat(versions(note.id(), 21))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 20).boxed().toList());

        widen("narrow.events");

        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
        assertThat(held.reasons()).isEmpty();
    }

    /** In the order of the topic. */
    private List<Integer> versions(UUID note, int count) {
        try (Bus reader = new Bus(kafka.bootstrapServers())) {
            return reader.read(NOTES, message -> note.toString().equals(message.key()), count).stream()
                    .map(event -> event.value().replaceAll(".*\"aggregateVersion\":(\\d+).*", "$1"))
                    .map(Integer::valueOf)
                    .toList();
        }
    }

    /** Beside the application, which knows its topics. */
    private void append(String topic, int count, String payload) {
        execute("insert into outbox (id, aggregatetype, aggregateid, type, payload, occurred_at)"
                + " select gen_random_uuid(), '" + topic + "', 'key', 'type', '" + payload
                + "', now() from generate_series(1, " + count + ")");
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void startKafka() {
        kafka = KafkaServer.start(new ServerOptions(directory, port), Topics.none());
    }

    private void create(String topic, Map<String, String> settings) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
    }

    private void widen(String topic) throws Exception {
        AlterConfigOp wide =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", "1000000"), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(wide)))
                    .all()
                    .get();
        }
    }

    private long waiting() throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }
}
