package cn.baton.support.database;

import cn.baton.support.sample.NoteView;
import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** A row that another session holds for long, as an import does. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class HeldRowIT {

    private static final String BEING_CHANGED = "https://baton.example/problems/being-changed";

    @Inject
    Notes notes;

    @Inject
    TransactionLimits limits;

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void savingItIsRefusedAfterThreeSecondsOfWaiting() throws Exception {
        assertThat(lockTimeout()).isEqualTo("3s");
        NoteView held = notes.write("held");
        try (Connection holder = hold(held.id())) {
            save(Tokens.asCityAdmin().header("Accept-Language", "en"), held.id())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("2"))
                    .body("type", equalTo(BEING_CHANGED))
                    .body("detail", containsString("being imported"));
            holder.rollback();
        }
        save(Tokens.asCityAdmin(), held.id()).then().statusCode(200);
    }

    @Test
    void thoseWhoWantItNeverKeepTheOthersOut() throws Exception {
        NoteView held = notes.write("held");
        NoteView free = notes.write("free");
        AtomicBoolean over = new AtomicBoolean();
        List<RequestSpecification> clients = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            clients.add(Tokens.asCityAdmin());
        }
        RequestSpecification other = Tokens.asCityAdmin();
        try (Connection holder = hold(held.id());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Integer>>> refused = clients.stream()
                    .map(client -> threads.submit(() -> saveUntil(over, client, held.id())))
                    .toList();
            List<Integer> others = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                others.add(save(other, free.id()).statusCode());
            }
            over.set(true);

            assertThat(others).containsOnly(200);
            for (Future<List<Integer>> statuses : refused) {
                assertThat(statuses.get()).containsOnly(503);
            }
            holder.rollback();
        }
    }

    @Test
    void workThatSaysSoWaitsLongerAndLeavesTheConnectionAsItWas() throws Exception {
        NoteView held = notes.write("held");
        try (Connection holder = hold(held.id());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> patient =
                    threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        limits.extend(Duration.ofSeconds(30));
                        execute("select pg_sleep(10)");
                        execute("update note set text = 'by the patient' where id = '" + held.id() + "'");
                    }));
            assertThat(patient.isDone()).isFalse();
            awaitWaiter(holder);
            holder.rollback();
            patient.get();
        }
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(9_000);
        }
    }

    private List<Integer> saveUntil(AtomicBoolean over, RequestSpecification client, UUID id) {
        List<Integer> statuses = new ArrayList<>();
        while (!over.get()) {
            statuses.add(save(client, id).statusCode());
        }
        return statuses;
    }

    private static Response save(RequestSpecification client, UUID id) {
        return client.contentType("application/json")
                .body("{\"text\": \"saved\"}")
                .put("/faults/notes/" + id);
    }

    /** Beside the pool, as another replica would. */
    private Connection hold(UUID id) throws SQLException {
        Connection holder = DriverManager.getConnection(url, user, password);
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("select 1 from note where id = '" + id + "' for update");
        }
        return holder;
    }

    /** While the pool is not short of connections. */
    private String lockTimeout() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show lock_timeout")) {
            row.next();
            return row.getString(1);
        }
    }

    private void awaitWaiter(Connection holder) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            try (Statement statement = holder.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*) from pg_locks where not granted and pid <> pg_backend_pid()")) {
                row.next();
                return row.getInt(1) > 0;
            }
        });
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
