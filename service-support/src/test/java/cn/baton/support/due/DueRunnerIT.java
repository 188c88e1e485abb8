package cn.baton.support.due;

import cn.baton.support.calendar.OfficeHours;
import cn.baton.support.sample.Alarms;
import cn.baton.testing.BatonServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class DueRunnerIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    @Inject
    DueRunner runner;

    @Inject
    Alarms alarms;

    @Inject
    Scheduler scheduler;

    @Inject
    EntityManager entities;

    @Inject
    OfficeHours officeHours;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @AfterEach
    void clear() {
        alarms.reset();
        alarms.clear();
    }

    /** More than one batch, as after a downtime. */
    @Test
    void catchesUpOldestFirst() {
        List<UUID> set = set(250);
        UUID notYet = alarms.set(LocalDate.of(2026, 12, 2));
        List<UUID> rung = new ArrayList<>();
        alarms.whenRung(rung::addAll);

        runner.settleDue(alarms);

        assertThat(rung).containsExactlyElementsOf(set).doesNotContain(notYet);
    }

    @Test
    void rowsThatFailHoldUpNoOtherAndAreTriedAtTheNextLook() {
        List<UUID> set = set(120);
        Set<UUID> broken = Set.of(set.get(0), set.get(57), set.get(119));
        alarms.whenRung(rung -> {
            if (rung.stream().anyMatch(broken::contains)) {
                throw new IllegalStateException("On purpose");
            }
        });

        runner.settleDue(alarms);

        assertThat(alarms.rung()).filteredOn(times -> times == 1).hasSize(117);
        assertThat(alarms.rung()).filteredOn(times -> times == 0).hasSize(3);
        alarms.reset();
        runner.settleDue(alarms);
        assertThat(alarms.rung()).hasSize(120).containsOnly(1);
    }

    @Test
    void replicasShareTheRowsAndEachIsSettledOnce() throws Exception {
        set(600);
        List<UUID> rung = Collections.synchronizedList(new ArrayList<>());
        alarms.whenRung(rung::addAll);

        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            List<Future<?>> looks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                looks.add(replicas.submit(() -> runner.settleDue(alarms)));
            }
            for (Future<?> look : looks) {
                look.get();
            }
        }

        assertThat(alarms.rung()).hasSize(600).containsOnly(1);
        assertThat(rung).hasSize(600).doesNotHaveDuplicates();
    }

    @Test
    void whatATransactionThatWasKilledHadDoneIsDoneAgain() {
        set(30);
        AtomicBoolean killed = new AtomicBoolean();
        alarms.whenRung(rung -> {
            if (killed.compareAndSet(false, true)) {
                kill(pid());
            }
        });

        runner.settleDue(alarms);

        assertThat(killed).isTrue();
        assertThat(alarms.rung()).hasSize(30).containsOnly(1);
    }

    @Test
    void nobodyWaitsForARowThatSomebodyHolds() throws SQLException {
        List<UUID> set = set(3);
        try (Connection other = DriverManager.getConnection(url, user, password);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from alarm where id = '" + set.get(0) + "' for update");

            runner.settleDue(alarms);

            assertThat(alarms.rung()).containsExactly(0, 1, 1);
            other.rollback();
        }
        runner.settleDue(alarms);
        assertThat(alarms.rung()).containsOnly(1);
    }

    @Test
    void aLookEndsThoughItsRowsAreDueForever() {
        set(2);
        List<List<UUID>> batches = new ArrayList<>();
        alarms.whenRung(rung -> {
            batches.add(rung);
            entities.createNativeQuery("update alarm set rung = 0").executeUpdate();
        });

        runner.settleDue(alarms);

        assertThat(batches).hasSize(2);
    }

    /** 2026-12-01 is a Tuesday. */
    @Test
    void whatReachesPeopleWaitsForTheMorning() {
        set(2);
        alarms.inOfficeHours(true);

        at("2026-12-01T12:00:00Z").settleDue(alarms);
        assertThat(alarms.rung()).containsOnly(0);
        at("2026-12-02T00:00:00Z").settleDue(alarms);
        assertThat(alarms.rung()).containsOnly(1);
    }

    @Test
    void noBatchIsBegunWhileTheApplicationStops() {
        set(250);
        DueRunner ending = at("2026-12-02T00:00:00Z");
        alarms.whenRung(rung -> ending.stop(null));

        ending.settleDue(alarms);

        assertThat(alarms.rung()).filteredOn(times -> times == 1).hasSize(Alarms.BATCH);
    }

    @Test
    void everyTimerIsScheduledByBeingThere() {
        assertThat(scheduler.getScheduledJob("alarms")).isNotNull();
    }

    private DueRunner at(String now) {
        return new DueRunner(entities, officeHours, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private List<UUID> set(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> alarms.set(LONG_AGO.plusDays(i % 300)))
                .toList();
    }

    private int pid() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> (Integer) entities.createNativeQuery("select pg_backend_pid()", Integer.class)
                        .getSingleResult());
    }

    private void kill(int pid) {
        try (Connection other = DriverManager.getConnection(url, user, password);
                Statement statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(" + pid + ")");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
