package cn.baton.support.job;

import cn.baton.support.database.TransactionLimits;
import cn.baton.support.event.EventJson;
import cn.baton.support.sample.CountHandler;
import cn.baton.support.sample.Notes;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class JobIT {

    @Inject
    CountHandler counting;

    @Inject
    Notes notes;

    @Inject
    JobTable table;

    @Inject
    TransactionLimits limits;

    @Inject
    JobRunner runner;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    Jobs jobs;

    @Inject
    EventJson json;

    @Inject
    AgroalDataSource dataSource;

    private static final Caller ADMIN = new Caller("admin", null, null, Roles.CITY_ADMIN);

    private final String mark = UUID.randomUUID().toString();

    @Test
    void aJobRunsToItsEndAndTellsHowFarItHasCome() {
        String id = submit(3, 1, -1, false);
        await(id, JobState.RUNNING)
                .body("done", equalTo(1))
                .body("total", equalTo(3))
                .body("result", nullValue());

        counting.letGo();

        await(id, JobState.SUCCEEDED).body("done", equalTo(3)).body("result.counted", equalTo(3));
        assertThat(notes.count(mark)).isEqualTo(3);
    }

    @Test
    void aJobIsSeenByItsOwnerAndTheAdministrator() {
        String id = submit(1, -1, -1, false);

        asCityAdmin().get("/api/v1/jobs/{id}", id).then().statusCode(200);
        as("other", "viewer", null, null).get("/api/v1/jobs/{id}", id).then().statusCode(404);
        as("other", "viewer", null, null)
                .get("/api/v1/jobs/{id}/events", id)
                .then()
                .statusCode(404);
    }

    @Test
    void aFaultThatPassesIsTriedAgainFromWhereTheJobStood() {
        counting.meets(List.of(new SQLTransientConnectionException("away")));
        String id = submit(4, -1, 2, false);

        await(id, JobState.SUCCEEDED);
        assertThat(notes.count(mark)).isEqualTo(4);
    }

    @Test
    void aFaultThatPassesIsWaitedForAsLongAsItLasts() {
        counting.meets(Collections.nCopies(8, new SQLTransientConnectionException("away")));
        String id = submit(4, -1, 2, false);

        await(id, JobState.SUCCEEDED);
        assertThat(counting.faultsLeft()).isZero();
        assertThat(notes.count(mark)).isEqualTo(4);
    }

    @Test
    void aFaultThatMayPassIsTriedAFewTimes() {
        counting.meets(Collections.nCopies(8, new OptimisticLockException()));
        String id = submit(4, -1, 2, false);

        await(id, JobState.FAILED);
        assertThat(counting.faultsLeft()).isEqualTo(3);
        assertThat(notes.count(mark)).isEqualTo(2);
    }

    /** What made the step fail keeps the job from being put down as well; a lease that runs out would count as a death. */
    @Test
    void aJobThatLosesAllItsSessionsIsPutDownAndTakenUpAgainLongBeforeItsLeaseRunsOut() throws Exception {
        String id = submit(3, 1, -1, false);
        await(id, JobState.RUNNING).body("done", equalTo(1));

        endAllSessions();
        // Once for the step that fails, and once for its next attempt.
        counting.letGo();
        counting.letGo();

        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> table.find(UUID.fromString(id)).orElseThrow().state() == JobState.SUCCEEDED);
        } finally {
            counting.close();
        }
        assertThat(notes.count(mark)).isEqualTo(3);
    }

    @Test
    void aRefusalEndsTheJobInTheReadersLanguage() {
        String id = submit(1, -1, -1, true);

        await(id, JobState.FAILED).body("failure", equalTo("不想数"));
        asCityAdmin()
                .header("Accept-Language", "en")
                .get("/api/v1/jobs/{id}", id)
                .then()
                .body("failure", equalTo("No wish to count"));
    }

    @Test
    void aCancelledJobDoesNothingMore() {
        String id = submit(3, 1, -1, false);
        await(id, JobState.RUNNING).body("done", equalTo(1));

        asCityAdmin()
                .post("/api/v1/jobs/{id}/cancel", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        // It waits no longer, though nobody has let it go.
        Awaitility.await().until(() -> !counting.isHeld());

        asCityAdmin().post("/api/v1/jobs/{id}/cancel", id).then().statusCode(409);
        Awaitility.await().during(Duration.ofMillis(300)).until(() -> notes.count(mark) == 1);
    }

    @Test
    void whoHasLostTheLeaseCanNoLongerWriteAndTheNextGoesOn() throws Exception {
        runner.stop();
        try {
            UUID id = UUID.randomUUID();
            table.insert(
                    id,
                    CountHandler.KIND,
                    "{\"mark\": \"%s\", \"upTo\": 3, \"holdAt\": -1, \"faultAt\": -1, \"refuse\": false}"
                            .formatted(mark),
                    List.of(),
                    Caller.service("test"));
            JobRow first = claim(id);
            JobRun dead = new JobRun(table, json, limits, Duration.ofMinutes(1), first);
            dead.step(() -> {
                notes.write(mark);
                return new JobProgress(Map.of("next", 1), 1, 3L, 0);
            });
            // As after a kill: nobody renews, and the lease runs out.
            table.release(id, first.lease(), Duration.ofMillis(-1));
            JobRow second = claim(id);

            assertThat(second.position()).contains("1");
            assertThatThrownBy(() -> dead.step(() -> {
                        notes.write(mark);
                        return new JobProgress(null, 2, 3L, 0);
                    }))
                    .isInstanceOf(JobInterruptedException.class);
            assertThat(notes.count(mark)).isEqualTo(1);

            table.release(id, second.lease(), Duration.ofMillis(-1));
            runner.start();
            Awaitility.await().until(() -> table.find(id).orElseThrow().state() == JobState.SUCCEEDED);
            assertThat(notes.count(mark)).isEqualTo(3);
        } finally {
            runner.stop();
            runner.start();
        }
    }

    @Test
    void progressIsStreamedUntilTheEndAndResumed() {
        String id = submit(2, 1, -1, false);
        await(id, JobState.RUNNING).body("done", equalTo(1));
        counting.letGo();

        String stream = asCityAdmin()
                .get("/api/v1/jobs/{id}/events", id)
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();

        assertThat(stream).contains("event:end", "\"SUCCEEDED\"").doesNotContain("content-type");
        long last = jobs.get(UUID.fromString(id), ADMIN, Locale.ENGLISH).version();
        assertThat(asCityAdmin()
                        .header("Last-Event-ID", last)
                        .get("/api/v1/jobs/{id}/events", id)
                        .asString())
                .isEmpty();
        asCityAdmin()
                .header("Last-Event-ID", "x")
                .get("/api/v1/jobs/{id}/events", id)
                .then()
                .statusCode(400);
    }

    @Test
    void finishedJobsAreForgottenAfterAWhile() throws Exception {
        String id = submit(1, -1, -1, false);
        await(id, JobState.SUCCEEDED);
        try (Connection connection = dataSource.getConnection()) {
            connection
                    .createStatement()
                    .executeUpdate("update job set finished_at = now() - interval '31 days' where id = '" + id + "'");
        }

        jobs.expire();

        asCityAdmin().get("/api/v1/jobs/{id}", id).then().statusCode(404);
    }

    @Test
    void jobsAreListedNewestFirstToThoseWhoMaySeeThem() {
        String first = submit(1, -1, -1, false);
        String second = submit(1, -1, -1, true);
        await(first, JobState.SUCCEEDED).body("owner", equalTo("admin"));
        await(second, JobState.FAILED);

        String next = asCityAdmin()
                .get("/api/v1/jobs?kind=count&owner=admin&limit=1&count=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("items[0].failure", equalTo("不想数"))
                .extract()
                .path("next");
        asCityAdmin()
                .get("/api/v1/jobs?kind=count&owner=admin&limit=1&count=true&cursor=" + next)
                .then()
                .body("items.id", contains(first))
                .body("items[0].result.counted", equalTo(1));
        asCityAdmin()
                .get("/api/v1/jobs?state=SUCCEEDED&state=RUNNING&limit=1")
                .then()
                .body("items.id", contains(first));
        as("other", "viewer", null, null)
                .get("/api/v1/jobs")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as("other", "viewer", null, null).get("/api/v1/jobs?owner=admin").then().body("items", hasSize(0));
        asCityAdmin().get("/api/v1/jobs?sort=kind").then().statusCode(400);
    }

    @Test
    void shortWorkPassesWhatIsLarge() throws Exception {
        runner.stop();
        try {
            UUID unknown = waiting("one", 0);
            UUID large = waiting("two", 1_000_000);
            UUID small = waiting("three", 1_000);
            List<String> kinds = List.of(CountHandler.KIND);

            assertThat(table.claim(kinds, 256_000L, UUID.randomUUID(), Duration.ofMinutes(1), 2))
                    .hasValueSatisfying(job -> assertThat(job.id()).isEqualTo(small));
            assertThat(table.claim(kinds, 256_000L, UUID.randomUUID(), Duration.ofMinutes(1), 2))
                    .isEmpty();
            claim(unknown);
            claim(large);
            List.of(unknown, large, small).forEach(table::cancel);
        } finally {
            runner.start();
        }
    }

    @Test
    void aJobOverWhichProcessesDieIsGivenUp() throws Exception {
        runner.stop();
        UUID id = waiting("test", 0);
        JobRow left = claim(id);
        table.release(id, left.lease(), Duration.ofMillis(-1));
        for (int deaths = 0; deaths < 2; deaths++) {
            JobRow held = claim(id);
            // Who leaves it in good order has not died over it.
            assertThat(held.deaths()).isEqualTo(deaths);
            table.renew(id, held.lease(), Duration.ofMillis(-1), Duration.ZERO);
        }

        runner.start();

        await(id.toString(), JobState.FAILED).body("failure", containsString("2 次意外中止"));
        assertThat(notes.count(mark)).isZero();
    }

    @Test
    void oneCallerHasTwoJobsRunningAndOthersGoFirstThen() throws Exception {
        runner.stop();
        try {
            List<UUID> hers = List.of(waiting("she", 0), waiting("she", 0), waiting("she", 0), waiting("she", 0));
            List<UUID> his = List.of(waiting("he", 0), waiting("he", 0));

            // In order, but whoever has none running before whoever has one.
            List<UUID> running = List.of(next(), next(), next(), next());
            assertThat(running).containsExactly(hers.get(0), his.get(0), hers.get(1), his.get(1));
            assertThat(anyNext()).isEmpty();

            table.cancel(hers.get(0));
            claim(hers.get(2));
            assertThat(anyNext()).isEmpty();
            // What was left behind keeps its place, and is not shut out by what its own caller has running.
            JobRow held = table.find(his.get(0)).orElseThrow();
            table.release(held.id(), held.lease(), Duration.ofMillis(-1));
            claim(his.get(0));
            hers.forEach(table::cancel);
            his.forEach(table::cancel);
        } finally {
            runner.start();
        }
    }

    @Test
    void workersWhoClaimAtTheSameMomentGiveNobodyMorePlaces() throws Exception {
        runner.stop();
        List<UUID> waiting = new java.util.ArrayList<>();
        try (var workers = java.util.concurrent.Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 12; i++) {
                waiting.add(waiting("crowd", 0));
            }
            List<java.util.concurrent.Callable<Optional<JobRow>>> claims =
                    java.util.Collections.nCopies(24, this::anyNext);
            long claimed = workers.invokeAll(claims).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .flatMap(Optional::stream)
                    .count();

            assertThat(claimed).isEqualTo(2);
        } finally {
            waiting.forEach(table::cancel);
            runner.start();
        }
    }

    @Test
    void theViewSaysHowOftenAStepWasTried() throws Exception {
        runner.stop();
        UUID id = waiting("patient", 0);
        assertThat(attempts(id)).isZero();
        JobRow first = claim(id);
        assertThat(attempts(id)).isEqualTo(1);
        table.release(id, first.lease(), Duration.ofMillis(-1));
        JobRow second = claim(id);
        assertThat(attempts(id)).isEqualTo(2);

        new JobRun(table, json, limits, Duration.ofMinutes(1), second)
                .step(() -> new JobProgress(Map.of("next", 1), 1, 3L, 0));
        assertThat(attempts(id)).isEqualTo(1);

        table.release(id, second.lease(), Duration.ofMillis(-1));
        runner.start();
        await(id.toString(), JobState.SUCCEEDED).body("attempts", equalTo(1));
    }

    private int attempts(UUID id) {
        return jobs.get(id, ADMIN, Locale.ENGLISH).attempts();
    }

    private UUID next() {
        return anyNext().orElseThrow().id();
    }

    private Optional<JobRow> anyNext() {
        return table.claim(List.of(CountHandler.KIND), null, UUID.randomUUID(), Duration.ofMinutes(1), 2);
    }

    private UUID waiting(String owner, long size) throws SQLException {
        UUID id = UUID.randomUUID();
        table.insert(
                id,
                CountHandler.KIND,
                "{\"mark\": \"%s\", \"upTo\": 3, \"holdAt\": -1, \"faultAt\": -1, \"refuse\": false}".formatted(mark),
                List.of(),
                Caller.service(owner));
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().executeUpdate("update job set size = " + size + " where id = '" + id + "'");
        }
        return id;
    }

    private JobRow claim(UUID id) {
        JobRow row = table.claim(List.of(CountHandler.KIND), null, UUID.randomUUID(), Duration.ofMinutes(1), 2)
                .orElseThrow();
        assertThat(row.id()).isEqualTo(id);
        return row;
    }

    private String submit(int upTo, int holdAt, int faultAt, boolean refuse) {
        return asCityAdmin()
                .body("""
                        {"mark": "%s", "upTo": %d, "holdAt": %d, "faultAt": %d, "refuse": %s}""".formatted(mark, upTo, holdAt, faultAt, refuse))
                .post("/counts")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static ValidatableResponse await(String id, JobState state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asCityAdmin()
                        .get("/api/v1/jobs/{id}", id)
                        .then()
                        .body("state", equalTo(state.name()))
                        .body("version", org.hamcrest.Matchers.greaterThan(state == JobState.RUNNING ? 1 : 0)));
        return asCityAdmin().get("/api/v1/jobs/{id}", id).then();
    }

    /** From beside the pool, all of whose connections are dead afterwards. */
    private void endAllSessions() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        }
    }
}
