package cn.baton.support.job;

import cn.baton.support.sample.CountHandler;
import cn.baton.support.sample.StuckHandler;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import cn.baton.support.sheet.EndlessSheet;
import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A worker that is stuck is free again as soon as its job is cancelled, or has had its time. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class StuckJobIT {

    private static final Caller OWNER = new Caller("stuck", null, null, Roles.CITY_ADMIN);

    @Inject
    StuckHandler stuck;

    @Inject
    CountHandler counting;

    @Inject
    Jobs jobs;

    @Inject
    EntityManager entities;

    @Inject
    JobConfig config;

    @Inject
    AgroalDataSource dataSource;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"LOCK", "INNER_LOCK", "SHEET", "COMPUTATION"})
    void whoIsCancelledIsFreeAtOnce(String in) throws Exception {
        try (Connection locker = dataSource.getConnection()) {
            UUID id = start(in, locker);

            jobs.cancel(id, OWNER, Locale.ENGLISH);

            Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> !stuck.isIn());
            locker.rollback();
            locker.setAutoCommit(true);
            assertThat(view(id).state()).isEqualTo(JobState.CANCELLED);
        }
        nothingIsLeftForWhoComesNext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOCK", "SHEET", "COMPUTATION"})
    void whoHasHadItsTimeIsStopped(String in) throws Exception {
        try (Connection locker = dataSource.getConnection()) {
            UUID id = waitingFor(config.longest().minusSeconds(1), in, locker);

            Awaitility.await().until(() -> view(id).state() == JobState.FAILED);
            assertThat(view(id).failure()).contains("Stopped after 30 minutes");
            Awaitility.await().until(() -> !stuck.isIn());
            locker.rollback();
            locker.setAutoCommit(true);
        }
        nothingIsLeftForWhoComesNext();
    }

    @Test
    void everyTransactionOfAJobMayTakeAsLongAsTheJob() {
        UUID id = jobs.submit(StuckHandler.KIND, new StuckHandler.Stuck("TRANSACTIONS", null), List.of(), OWNER);

        Awaitility.await().until(() -> view(id).state() == JobState.SUCCEEDED);
        assertThat(stuck.timeouts())
                .hasSize(5)
                .allSatisfy(timeout ->
                        assertThat(timeout).isGreaterThan((int) config.longest().toSeconds()));
    }

    private UUID start(String in, Connection locker) throws Exception {
        return waitingFor(Duration.ZERO, in, locker);
    }

    /** @param worked how long it has been worked on before */
    private UUID waitingFor(Duration worked, String in, Connection locker) throws Exception {
        locker.setAutoCommit(false);
        locker.createStatement().execute("lock table note");
        String sheet = in.equals("SHEET")
                ? EndlessSheet.write(folder.resolve("long.xlsx")).toString()
                : null;
        UUID id = QuarkusTransaction.requiringNew().call(() -> {
            UUID submitted = jobs.submit(StuckHandler.KIND, new StuckHandler.Stuck(in, sheet), List.of(), OWNER);
            entities.createNativeQuery("update job set worked_ms = :worked where id = :id")
                    .setParameter("worked", worked.toMillis())
                    .setParameter("id", submitted)
                    .executeUpdate();
            return submitted;
        });
        Awaitility.await().until(() -> stuck.isIn() || view(id).state().isFinal());
        return id;
    }

    private void nothingIsLeftForWhoComesNext() {
        for (int time = 0; time < 3; time++) {
            UUID next = jobs.submit(
                    CountHandler.KIND,
                    new CountHandler.Count(UUID.randomUUID().toString(), 2, -1, -1, false),
                    List.of(),
                    OWNER);
            Awaitility.await().until(() -> view(next).state() == JobState.SUCCEEDED);
            assertThat(view(next).attempts()).isEqualTo(1);
        }
    }

    private JobView view(UUID id) {
        return jobs.get(id, OWNER, Locale.ENGLISH);
    }
}
