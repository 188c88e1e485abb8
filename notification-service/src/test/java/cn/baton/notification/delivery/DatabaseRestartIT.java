package cn.baton.notification.delivery;

import cn.baton.embedded.Database;
import cn.baton.embedded.MailGate;
import cn.baton.embedded.MailServer;
import cn.baton.embedded.PostgresServer;
import cn.baton.embedded.ServerOptions;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import static cn.baton.notification.Correspondence.LETTERS;
import static cn.baton.notification.Correspondence.get;
import static cn.baton.notification.Correspondence.issue;
import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.notification.Correspondence.signed;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** With a database of its own, which the test takes away and brings back. */
@QuarkusTest
@TestProfile(DatabaseRestartIT.OwnDatabase.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class DatabaseRestartIT {

    private static PostgresServer postgres;

    private final String unit = newUnit();

    /** A database and a mail server that nobody else uses. */
    public static final class OwnDatabase implements QuarkusTestProfile {

        static final MailServer SERVER = MailServer.start(0, 0);
        static final MailGate GATE = MailGate.before(SERVER.smtpPort());

        @Override
        public Map<String, String> getConfigOverrides() {
            if (postgres == null) {
                postgres = PostgresServer.start(ServerOptions.temporary());
            }
            Database database = postgres.database("restarted");
            return Map.of(
                    "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                    "quarkus.datasource.username", database.applicationUser(),
                    "quarkus.datasource.password", database.applicationPassword(),
                    "quarkus.flyway.username", database.user(),
                    "quarkus.flyway.password", database.password(),
                    "baton.mail.port", Integer.toString(GATE.port()));
        }
    }

    @AfterAll
    static void stop() {
        OwnDatabase.GATE.close();
        OwnDatabase.SERVER.close();
        postgres.close();
    }

    @Test
    void theOutcomeIsWrittenDownOnceTheDatabaseIsBack() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch away = new CountDownLatch(1);
        OwnDatabase.GATE.whenServerAnswers(MailGate.END_OF_DATA, () -> {
            taken.countDown();
            return away.await(60, TimeUnit.SECONDS);
        });
        String id;
        try (Bus bus = new Bus()) {
            id = signed(bus, unit);
        }
        issue(id, unit);
        assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();

        ProcessHandle.of(postgres.pid()).ifPresent(ProcessHandle::destroyForcibly);
        postgres.onExit().join();
        away.countDown();
        // Whatever gives up at the first refusals has given up by then.
        await().until(() -> OwnDatabase.GATE.count("QUIT") > 0);
        postgres.restart();

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> get(id).<String>path("state"), "DELIVERED"::equals);
        asCityAdmin()
                .get(LETTERS + "/{id}/deliveries", id)
                .then()
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].attempts.result", contains("SENT"));
        assertThat(OwnDatabase.SERVER.messages()).hasSize(1);
    }
}
