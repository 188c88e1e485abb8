package cn.baton.benchmarks;

import cn.baton.embedded.Database;
import cn.baton.embedded.KafkaServer;
import cn.baton.embedded.Leash;
import cn.baton.embedded.LeashedCommand;
import cn.baton.embedded.PostgresServer;
import cn.baton.embedded.ServerOptions;
import cn.baton.embedded.TokenIssuer;
import cn.baton.embedded.Topics;
import cn.baton.local.stack.ServiceDefinition;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many events a second a service takes off the bus that was down while they came. One service at a time, on a
 * PostgreSQL that writes through to the disk.
 */
final class ConsumerBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** As the local stack starts its services. */
    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-Xms32m",
            "-Xmx192m",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-jar");

    private static final String RECEIVED = """
            select count(*), extract(epoch from max(received_at) - min(received_at)) from inbox""";
    private static final String SIZE = """
            select pg_total_relation_size('inbox') / greatest(count(*), 1) from inbox""";

    private final Path home;
    private final int events;
    private final PrintStream out;

    ConsumerBenchmark(Path home, int events, PrintStream out) {
        this.home = home;
        this.events = events;
        this.out = out;
    }

    void run() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(ServerOptions.temporary());
                KafkaServer kafka = KafkaServer.start(ServerOptions.temporary(), Topics.ofSuite(null));
                TokenIssuer issuer = TokenIssuer.start(0)) {
            new ProjectBacklog(kafka.bootstrapServers(), home).send(events);
            out.printf(
                    "%,d events wait%n%n| service | events/s | bytes of the inbox an event |%n|---|---:|---:|%n",
                    events);
            for (ServiceDefinition service : List.of(ServiceDefinition.ISSUE, ServiceDefinition.SCORING)) {
                Database database = postgres.database(service.name());
                try (Leash process = Leash.start(command(service, database, kafka, issuer))) {
                    double seconds = awaitAll(database, process);
                    out.printf(
                            "| %s-service | %.0f | %.0f |%n",
                            service.name(), events / seconds, number(database, SIZE, 1));
                }
            }
        }
    }

    private LeashedCommand command(ServiceDefinition service, Database database, KafkaServer kafka, TokenIssuer issuer)
            throws IOException {
        Path logs = Files.createDirectories(home.resolve(".baton/bench"));
        List<String> command = new ArrayList<>(JVM);
        command.add(service.applicationJar(home).toString());
        return LeashedCommand.of(command)
                .writingTo(logs.resolve(service.name() + "-consumers.log"))
                .withEnvironment("QUARKUS_HTTP_HOST", "127.0.0.1")
                .withEnvironment("QUARKUS_HTTP_PORT", "0")
                .withEnvironment("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl())
                .withEnvironment("QUARKUS_DATASOURCE_USERNAME", database.applicationUser())
                .withEnvironment("QUARKUS_DATASOURCE_PASSWORD", database.applicationPassword())
                .withEnvironment("QUARKUS_FLYWAY_USERNAME", database.user())
                .withEnvironment("QUARKUS_FLYWAY_PASSWORD", database.password())
                .withEnvironment("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers())
                .withEnvironment("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.issuer());
    }

    /** @return seconds between the first event's transaction and the last one's, as the database knows them */
    private double awaitAll(Database database, Leash process) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            Thread.sleep(LOOK_EVERY);
            try {
                if (number(database, RECEIVED, 1) >= events) {
                    return number(database, RECEIVED, 2);
                }
            } catch (SQLException notMigratedYet) {
                // The service makes its tables when it starts.
            }
        }
        throw new IllegalStateException(
                "Not all events were received; see the logs in " + home.resolve(".baton/bench"));
    }

    private static double number(Database database, String sql, int column) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(column);
        }
    }
}
