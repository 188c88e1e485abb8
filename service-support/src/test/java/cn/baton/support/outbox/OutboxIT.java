package cn.baton.support.outbox;

import cn.baton.support.bus.BusTopics;
import cn.baton.support.sample.NoteCopies;
import cn.baton.support.sample.NoteView;
import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class OutboxIT {

    /** Ends the session that holds the lead, as a crash or a network cut would. */
    private static final String KILL_LEADER = """
            select pg_terminate_backend(l.pid) from pg_locks l
            where l.locktype = 'advisory' and l.granted and l.pid <> pg_backend_pid()""";

    @Inject
    Notes notes;

    @Inject
    NoteCopies copies;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    OutboxConfig config;

    @Inject
    OutboxSessions sessions;

    @Inject
    OutboxProducers producers;

    @Inject
    BusTopics bus;

    @Inject
    HeldTopics held;

    @Inject
    RelaySignal signal;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void aCommittedChangeIsAnnouncedAsACloudEvent() {
        NoteView note = notes.write("announced");

        try (Bus bus = new Bus()) {
            ConsumerRecord<String, String> event =
                    bus.await("note.events", message -> note.id().toString().equals(message.key()));
            assertThat(Bus.header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(UUID.fromString(Bus.header(event, "ce_id")).version()).isEqualTo(7);
            assertThat(Bus.header(event, "ce_source")).isEqualTo("/support-test");
            assertThat(Bus.header(event, "ce_type")).isEqualTo(Notes.WRITTEN);
            assertThat(Bus.header(event, "ce_subject")).isEqualTo(note.id().toString());
            assertThat(Instant.parse(Bus.header(event, "ce_time"))).isBefore(Instant.now());
            assertThat(event.value()).contains("\"text\":\"announced\"", "\"aggregateVersion\":0");
        }
        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    /** Without the relay whatever is appended stays to be seen. */
    @Test
    void aChangeThatRollsBackIsNotAnnounced() throws Exception {
        UUID vain = UUID.randomUUID();
        NoteView after;
        relay.stop();
        try {
            NoteView before = notes.write("before");

            assertThatThrownBy(() -> notes.writeInVain(vain)).hasMessage("On purpose");

            after = notes.write("after");
            assertThat(waitingOf(before.id())).isOne();
            assertThat(waitingOf(after.id())).isOne();
            assertThat(waitingOf(vain)).isZero();
        } finally {
            relay.start();
        }

        String next = after.id().toString();
        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events = bus.read(
                    "note.events", message -> Set.of(vain.toString(), next).contains(String.valueOf(message.key())), 1);
            assertThat(events).extracting(ConsumerRecord::key).containsExactly(next);
        }
    }

    @Test
    void eventsOfOneAggregateStayInOrder() {
        NoteView note = notes.write("0");
        IntStream.rangeClosed(1, 100).forEach(i -> notes.rewrite(note.id(), Integer.toString(i)));

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("note.events", message -> note.id().toString().equals(message.key()), 101);
            assertThat(events)
                    .extracting(OutboxIT::version)
                    .containsExactlyElementsOf(IntStream.rangeClosed(0, 100)
                            .mapToObj(Integer::toString)
                            .toList());
        }
        await().untilAsserted(() -> assertThat(copies.of(note.id())).startsWith("100 "));
    }

    @Test
    void aCrashBetweenSendAndDeleteSendsAgainAndTakesEffectOnce() throws Exception {
        relay.stop();
        NoteView note;
        try (OutboxSession crashing = sessions.open();
                OutboxProducer producer = producers.open()) {
            note = notes.write("sent twice");
            producer.send(crashing.oldest(500, List.of()));
            producer.commit();
        } finally {
            relay.start();
        }

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("note.events", message -> note.id().toString().equals(message.key()), 2);
            assertThat(events).hasSize(2);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_id"))
                    .containsOnly(Bus.header(events.getFirst(), "ce_id"));
        }
        NoteView marker = notes.write("marker");
        await().untilAsserted(() -> assertThat(copies.of(marker.id())).isEqualTo("marker 1"));
        assertThat(copies.of(note.id())).isEqualTo("sent twice 1");
    }

    @Test
    void oneRelayLeadsAndAnotherTakesOverWithinTwoSecondsWhenItsSessionDies() throws Exception {
        await().until(relay::leads);
        OutboxRelay second = new OutboxRelay(config, sessions, producers, bus, held, signal);
        second.start();
        try {
            await().during(Duration.ofMillis(800)).until(() -> relay.leads() && !second.leads());

            killLeader();

            await().atMost(Duration.ofSeconds(2)).until(second::leads);
            await().during(Duration.ofMillis(800)).until(() -> second.leads() && !relay.leads());
            NoteView note = notes.write("by the second");
            await().untilAsserted(() -> assertThat(copies.of(note.id())).isEqualTo("by the second 1"));
        } finally {
            second.stop();
        }
        await().atMost(Duration.ofSeconds(2)).until(relay::leads);
    }

    @Test
    void nothingIsLostWhileTheLeadKeepsChanging() throws Exception {
        NoteView note = notes.write("0");
        for (int i = 1; i <= 60; i++) {
            notes.rewrite(note.id(), Integer.toString(i));
            if (i % 20 == 0) {
                killLeader();
            }
        }
        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events = bus.readUntil(
                    "note.events",
                    message -> note.id().toString().equals(message.key()),
                    message -> version(message).equals("60"));
            assertThat(events.stream().map(OutboxIT::version).distinct())
                    .containsExactlyElementsOf(IntStream.rangeClosed(0, 60)
                            .mapToObj(Integer::toString)
                            .toList());
        }
        await().untilAsserted(() -> assertThat(copies.of(note.id())).startsWith("60 "));
    }

    private static String version(ConsumerRecord<String, String> event) {
        return event.value().replaceAll(".*\"aggregateVersion\":(\\d+).*", "$1");
    }

    @Test
    void aPayloadThatNoBrokerWouldTakeIsRefusedBeforeTheCommit() {
        byte[] tooLarge = new byte[1_000_000];

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.append("note.events", "key", "type", tooLarge, Instant.EPOCH)))
                .hasStackTraceContaining("over the limit");
    }

    @Test
    void itsBacklogIsMeasured() {
        String metrics = Tokens.asCityAdmin().get("/q/metrics").asString();

        assertThat(metrics)
                .contains("baton_outbox_depth", "baton_outbox_oldest_age_seconds", "baton_outbox_relay_leader")
                .contains("baton_dead_letters")
                .contains("kafka_consumer_fetch_manager_records_lag");
        Tokens.asCityAdmin()
                .get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'outbox' }.status", equalTo("UP"));
    }

    @Test
    void aTopicThatIsHeldBackIsNamedInHealthAndMetrics() {
        await().until(relay::leads);
        held.hold("absent.events", "missing");
        try {
            Tokens.asCityAdmin()
                    .get("/q/health/well")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'outbox' }.status", equalTo("DOWN"))
                    .body("checks.find { it.name == 'outbox' }.data.'held absent.events'", equalTo("missing"));
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(
                                    Tokens.asCityAdmin().get("/q/metrics").asString())
                            .contains("baton_outbox_held{topic=\"absent.events\"} 1.0"));
        } finally {
            held.release(List.of("absent.events"));
        }
    }

    private void killLeader() throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(KILL_LEADER);
        }
    }

    private long waiting() throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long waitingOf(UUID aggregate) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from outbox where aggregateid = ?")) {
            count.setString(1, aggregate.toString());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
