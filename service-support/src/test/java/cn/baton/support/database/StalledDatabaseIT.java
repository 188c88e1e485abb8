package cn.baton.support.database;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A server whose processes stand still: connections stay, and nothing answers. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class StalledDatabaseIT {

    /** More than the pool has connections. */
    private static final int OF_EACH = 4;

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.acquisition-timeout")
    Duration acquisition;

    @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
    int socketTimeout;

    /** A request, and how it is asked. */
    private record Asked(String what, Future<Response> answer) {

        /** Wellness answers with what was measured last. */
        List<Integer> expected() {
            return what.equals("wellness") ? List.of(200, 503) : List.of(503);
        }
    }

    @Test
    void everyRequestIsAnsweredWithinFifteenSecondsAndLaterOnesAsEver() throws Exception {
        assertThat(acquisition.toSeconds() + socketTimeout).isLessThan(15);
        ProcessHandle postmaster = postmaster();
        List<RequestSpecification> callers =
                Stream.generate(Tokens::asCityAdmin).limit(7 * OF_EACH).toList();
        List<Asked> asked = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<ProcessHandle> stopped =
                    Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
            signal("-STOP", stopped);
            try {
                for (int i = 0; i < OF_EACH; i++) {
                    List<RequestSpecification> of = callers.subList(7 * i, 7 * i + 7);
                    asked.add(ask(clients, "read", () -> of.get(0).get("/api/v1/dead-letters")));
                    asked.add(ask(clients, "job", () -> of.get(1).get("/api/v1/jobs/{id}", UUID.randomUUID())));
                    asked.add(ask(clients, "write", () -> write(of.get(2))));
                    asked.add(ask(
                            clients,
                            "write once",
                            () -> write(of.get(3)
                                    .header("Idempotency-Key", UUID.randomUUID().toString()))));
                    asked.add(ask(
                            clients,
                            "save",
                            () -> of.get(4)
                                    .contentType("application/json")
                                    .body("{\"text\": \"saved\"}")
                                    .put("/faults/notes/{id}", UUID.randomUUID())));
                    asked.add(ask(clients, "readiness", () -> of.get(5).get("/q/health/ready")));
                    asked.add(ask(clients, "wellness", () -> of.get(6).get("/q/health/well")));
                }
                for (Asked one : asked) {
                    // Fifteen seconds, and what a busy machine needs for itself.
                    assertThat(one.answer().get(40, TimeUnit.SECONDS).statusCode())
                            .as(one.what())
                            .isIn(one.expected());
                }
            } finally {
                signal("-CONT", stopped);
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> write(Tokens.asCityAdmin()).statusCode() == 201);
    }

    private static Asked ask(ExecutorService clients, String what, java.util.concurrent.Callable<Response> request) {
        return new Asked(what, clients.submit(request));
    }

    private static Response write(RequestSpecification client) {
        return client.contentType("application/json")
                .body("{\"text\": \"written\"}")
                .post("/notes");
    }

    private ProcessHandle postmaster() throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1)).orElseThrow().parent().orElseThrow();
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }
}
