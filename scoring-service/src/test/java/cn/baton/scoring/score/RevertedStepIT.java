package cn.baton.scoring.score;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Steps that the registry takes back or corrects: what counts is what holds now, once. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RevertedStepIT {

    private static final String AREA = "411091";

    private final String project = UUID.randomUUID().toString();
    private Bus bus;

    /** Starts of works in an area: those that were agreed for by then, and those of them that were made. */
    private record Starts(int made, int due) {}

    @BeforeEach
    void openBus() {
        bus = new Bus();
    }

    @AfterEach
    void closeBus() {
        bus.close();
    }

    @Test
    void aStartThatWasTakenBackCountsAgainWhenItIsTakenAnew() {
        announce("ProjectStarted", "STARTED", "2025-10-08", "2025-10-20", 2);
        Starts before = starts("2025-10");
        long signed = inStage("SIGNED");
        long started = inStage("STARTED");

        announce("ProjectChanged", "SIGNED", "2025-10-08", null, 3);
        assertThat(fact().getString("startedOn")).isNull();
        assertThat(starts("2025-10")).isEqualTo(new Starts(before.made() - 1, before.due()));
        assertThat(inStage("SIGNED")).isEqualTo(signed + 1);
        assertThat(inStage("STARTED")).isEqualTo(started - 1);

        announce("ProjectStarted", "STARTED", "2025-10-08", "2025-11-05", 4);
        assertThat(starts("2025-10")).isEqualTo(new Starts(before.made() - 1, before.due()));
        announce("ProjectChanged", "STARTED", "2025-10-08", "2025-10-30", 5);
        assertThat(starts("2025-10")).isEqualTo(before);
        assertThat(inStage("STARTED")).isEqualTo(started);
    }

    @Test
    void aSigningThatWasTakenBackIsNoLongerDueToStart() {
        announce("ProjectSigned", "SIGNED", "2025-10-08", null, 1);
        Starts before = starts("2025-10");

        announce("ProjectChanged", "PLANNED", null, null, 2);

        assertThat(starts("2025-10")).isEqualTo(new Starts(before.made(), before.due() - 1));
    }

    /** Sends the producer's example of a project that is to start by October 2025, and waits until it is kept. */
    private void announce(String event, String stage, String signedOn, String startedOn, int version) {
        String payload = Contract.of("project-service")
                .example("project-started.v1")
                .replace("019ab001-0000-7000-8000-000000000001", project)
                .replace("411082", AREA)
                .replace("2026-", "2025-")
                .replace("\"stage\": \"STARTED\"", "\"stage\": \"" + stage + "\"")
                .replace("\"signedOn\": \"2025-10-08\"", "\"signedOn\": " + day(signedOn))
                .replace("\"startedOn\": \"2025-10-20\"", "\"startedOn\": " + day(startedOn))
                .replace("\"aggregateVersion\": 2", "\"aggregateVersion\": " + version);
        bus.send("project.events", "cn.baton.project." + event + ".v1", project, payload);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Integer.valueOf(version).equals(fact().get("aggregateVersion")));
    }

    private static String day(String day) {
        return day == null ? null : "\"" + day + "\"";
    }

    private JsonPath fact() {
        return asCityAdmin()
                .get("/api/v1/facts/projects?projectId={project}", project)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0].fact");
    }

    private static Starts starts(String month) {
        JsonPath score = asCityAdmin()
                .get("/api/v1/scores/{area}?month={month}", AREA, month)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("indicators.find { it.id == 'B2' }");
        return new Starts(score.getInt("numerator"), score.getInt("denominator"));
    }

    private static long inStage(String stage) {
        return asCityAdmin()
                .get("/api/v1/dashboard/overview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("projects.byStage." + stage);
    }
}
