package cn.baton.support.outbox;

import cn.baton.support.sample.NoteView;
import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A leader whose process stands still keeps its connections, and would keep the lead for as long as they live. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class StalledLeaderIT {

    /** Of those that the note is written in. */
    private static final int LAST = 401;

    @Inject
    Notes notes;

    @Inject
    OutboxRelay relay;

    @Inject
    OutboxSessions sessions;

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private Process other;

    @AfterEach
    void end() {
        if (other != null) {
            other.destroyForcibly();
        }
    }

    /** Of a host that has vanished nothing comes any more: what the server waits for at most is all that frees the lead. */
    @Test
    void ofAHostThatHasVanishedIsGivenUpByTheServerWithinThirtySeconds() throws SQLException {
        try (Connection session = sessions.connect()) {
            assertThat(number(session, "tcp_keepalives_idle")
                            + number(session, "tcp_keepalives_interval") * number(session, "tcp_keepalives_count"))
                    .isBetween(1, 25);
            assertThat(number(session, "tcp_user_timeout") / 1000).isBetween(1, 25);
        }
    }

    private static int number(Connection session, String setting) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row =
                        statement.executeQuery("select setting from pg_settings where name = '" + setting + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void isReplacedWithinFifteenSecondsAndNothingThatItSentBeforeIsSeenWhenItGoesOn() throws Exception {
        relay.stop();
        other = another();
        long leader = await().atMost(Duration.ofSeconds(20)).until(this::leader, pid -> pid > 0);
        relay.start();
        NoteView note = notes.write("0");
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
        AtomicInteger written = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 1; i < LAST; i++) {
                notes.rewrite(note.id(), Integer.toString(i));
                written.set(i);
            }
        });
        await().until(() -> written.get() >= 50);

        signal("-STOP");

        await().atMost(Duration.ofSeconds(15)).until(relay::leads);
        writer.join();
        await().atMost(Duration.ofSeconds(10)).until(() -> waiting() == 0);
        signal("-CONT");
        awaitFollower(leader);
        notes.rewrite(note.id(), "last");

        assertThatEachFollowsTheOneBefore(versions(note));
    }

    /** As they lie on the topic, up to the last one. */
    private static List<Integer> versions(NoteView note) {
        try (Bus bus = new Bus()) {
            return bus
                    .readUntil(
                            "note.events",
                            message -> note.id().toString().equals(message.key()),
                            message -> version(message) == LAST)
                    .stream()
                    .map(StalledLeaderIT::version)
                    .toList();
        }
    }

    private static int version(ConsumerRecord<String, String> event) {
        return Integer.parseInt(event.value().replaceAll(".*\"aggregateVersion\":(\\d+).*", "$1"));
    }

    /** But for the batch that was published and not yet taken out of the outbox, which is there twice, as a whole. */
    private static void assertThatEachFollowsTheOneBefore(List<Integer> versions) {
        assertThat(versions.getFirst()).isZero();
        assertThat(versions.getLast()).isEqualTo(LAST);
        assertThat(IntStream.range(1, versions.size())
                        .filter(i -> versions.get(i) != versions.get(i - 1) + 1)
                        .mapToObj(i -> versions.get(i - 1) + " before " + versions.get(i))
                        .toList())
                .hasSizeLessThanOrEqualTo(1);
    }

    private Process another() throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayMain.class.getName(),
                        url,
                        broker)
                .redirectErrorStream(true);
        command.environment().put("DB_USER", user);
        command.environment().put("DB_PASSWORD", password);
        Process process = command.start();
        Thread.ofPlatform().daemon().start(() -> {
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                output.lines().forEach(line -> System.out.println("other relay: " + line));
            } catch (IOException ended) {
                // Nobody is left who could say more.
            }
        });
        return process;
    }

    private void signal(String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(other.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** The one that stood still has found out, and asks for the lead as any other. */
    private void awaitFollower(long former) {
        await().atMost(Duration.ofSeconds(20)).until(() -> followers(former) == 2);
    }

    private long leader() throws Exception {
        try (OutboxSession session = sessions.open()) {
            return session.leader().map(OutboxSession.Leader::backendPid).orElse(0);
        }
    }

    /** Sessions of relays, without that of the former leader. */
    private long followers(long former) throws Exception {
        return number("select count(*) from pg_stat_activity where application_name = 'support-test outbox relay'"
                + " and pid <> " + former);
    }

    private long waiting() throws Exception {
        return number("select count(*) from outbox");
    }

    private long number(String query) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
