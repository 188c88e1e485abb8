package cn.baton.project;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.due.DueRows;
import cn.baton.support.due.DueRunner;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.arc.All;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** In live operation since three days ago: what was due before starts nothing, by no timer and on no way in. */
@QuarkusTest
@TestProfile(LiveOperationIT.SinceThreeDays.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LiveOperationIT {

    private static final LocalDate LIVE_SINCE = LocalDate.now(BusinessTime.ZONE).minusDays(3);
    private static final String PROJECT = "/api/v1/projects/{id}";

    public static class SinceThreeDays implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("baton.live-since", LIVE_SINCE.toString());
        }
    }

    @Inject
    @All
    List<DueRows> timers;

    @Inject
    DueRunner due;

    @Test
    void aFactorThatWasNeededBeforeIsNeverAnnouncedAsOverdue() {
        String project = register();
        String before = needBy(project, LIVE_SINCE.minusDays(1));
        String since = needBy(project, LIVE_SINCE);

        look("factors-overdue");

        asCityAdmin()
                .get(PROJECT + "/factor-requests/{request}", project, before)
                .then()
                .body("overdue", equalTo(true))
                .body("overdueAnnouncedAt", nullValue());
        assertThat(announced(project, 4))
                .containsExactly("ProjectRegistered", "FactorRequested", "FactorRequested", "FactorOverdue");
        asCityAdmin()
                .get(PROJECT + "/factor-requests/{request}", project, since)
                .then()
                .body("version", equalTo(1));
    }

    @Test
    void aPipelineEntryIsNotStaleBeforeAsMuchOfLiveOperationHasPassed() throws SQLException {
        String project = register();
        String entry = asCityAdmin()
                .body("{\"projectId\": \"%s\", \"direction\": \"POLICY\", \"enteredOn\": \"2026-09-01\"}"
                        .formatted(project))
                .post("/api/v1/pipeline")
                .path("id");
        Plans.execute("update pipeline_entry set last_verified_at = last_verified_at - interval '60 days',"
                + " stale_check_at = stale_check_at - interval '60 days' where id = '" + entry + "'");

        look("pipeline-staleness");

        asCityAdmin().get("/api/v1/pipeline/{id}", entry).then().body("stale", equalTo(false));
        asCityAdmin().get("/api/v1/pipeline?stale=true").then().body("items", empty());
        assertThat(announcedAndOneMore(project)).containsExactly("ProjectRegistered", "AnnualPlanSet");
    }

    /** Signed and started long ago, in no statistics: red at once, were it not for that. */
    @Test
    void noLightGoesOnForMonthsBefore() throws SQLException {
        String project = register();
        verb(
                project,
                "sign",
                "{\"signedOn\": \"2025-01-08\", \"evidence\": [{\"kind\": \"AGREEMENT\", \"title\": \"协议\"}]}");
        change(project, "{\"agreedStartOn\": \"2025-03-01\"}");
        verb(project, "start", """
                {"startedOn": "2026-01-20", "evidence": [
                  {"kind": "CONSTRUCTION_PERMIT", "title": "许可证"}, {"kind": "SITE_PHOTO", "title": "照片"}]}""");
        Plans.execute("update progress_watch set due_on = current_date - 1 where project_id = '" + project + "'");

        look("progress-lights");

        asCityAdmin().get(PROJECT, project).then().body("light", nullValue());
        asCityAdmin().get(PROJECT + "/lights", project).then().body("items", empty());
    }

    @Test
    void aReportThatWasDueBeforeIsNotLate() {
        String project = register();
        verb(
                project,
                "sign",
                "{\"signedOn\": \"2025-01-08\", \"evidence\": [{\"kind\": \"AGREEMENT\", \"title\": \"协议\"}]}");
        YearMonth due = YearMonth.from(LIVE_SINCE).minusMonths(3);

        asCityAdmin()
                .body("""
                        {"month": "%s", "figures": {"yearToDateInvestment": 10, "cumulativeInvestment": 10,
                          "physicalProgress": 1}}""".formatted(due))
                .post(PROJECT + "/progress-reports", project)
                .then()
                .statusCode(201)
                .body("flags", empty());
    }

    /** Who answers for a project is no lateness: it follows the days as ever. */
    @Test
    void assignmentsOfBeforeFollowTheDays() throws SQLException {
        String project = register();
        String assignment = asCityAdmin()
                .body(
                        "{\"role\": \"COUNTY_LEADER\", \"subject\": \"leader\", \"name\": \"李明\", \"from\": \"2026-01-01\"}")
                .post(PROJECT + "/assignments", project)
                .path("id");
        Plans.execute("update assignment set ends_on = date '2026-01-31' where id = '" + assignment + "'");

        look("assignments");

        asCityAdmin()
                .get(PROJECT + "/assignments/{assignment}", project, assignment)
                .then()
                .body("inForce", equalTo(false));
        asCityAdmin()
                .get(PROJECT + "/assignments/{assignment}/history", project, assignment)
                .then()
                .body("items.verb", contains("assign", "lapse"));
    }

    private void look(String timer) {
        due.settleDue(timers.stream()
                .filter(rows -> rows.name().equals(timer))
                .findFirst()
                .orElseThrow());
    }

    private static String register() {
        return asCityAdmin()
                .body(
                        "{\"name\": \"历史项目\", \"areaCode\": \"411082\", \"totalInvestment\": 1000, \"owner\": {\"name\": \"黄河旋风\"}}")
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String needBy(String project, LocalDate day) {
        return asCityAdmin()
                .body(
                        "{\"kind\": \"ENERGY\", \"quantity\": 3200, \"unit\": \"吨标准煤\", \"needBy\": \"%s\", \"priority\": 2}"
                                .formatted(day))
                .post(PROJECT + "/factor-requests", project)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void verb(String project, String verb, String body) {
        current(project).body(body).post(PROJECT + "/" + verb, project).then().statusCode(200);
    }

    private static void change(String project, String body) {
        current(project)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(PROJECT, project)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification current(String project) {
        String tag = asCityAdmin().get(PROJECT, project).header("ETag");
        return asCityAdmin().header("If-Match", tag);
    }

    /** What was announced of the project, and the plan that is made now, after which nothing can come. */
    private static List<String> announcedAndOneMore(String project) {
        asCityAdmin()
                .body("{\"plannedInvestment\": 1}")
                .put(PROJECT + "/annual-plans/2027", project)
                .then()
                .statusCode(201);
        return announced(project, 2);
    }

    private static List<String> announced(String project, int count) {
        try (Bus bus = new Bus()) {
            return bus.read("project.events", message -> project.equals(message.key()), count).stream()
                    .map(event -> Bus.header(event, "ce_type").replaceAll("cn.baton.project.|.v1", ""))
                    .toList();
        }
    }
}
