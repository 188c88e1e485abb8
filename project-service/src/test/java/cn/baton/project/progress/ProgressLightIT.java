package cn.baton.project.progress;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.due.DueRunner;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import static cn.baton.project.progress.ReportingProject.LIGHTS;
import static cn.baton.project.progress.ReportingProject.officer;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProgressLightIT {

    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);
    private static final String MONTH = YearMonth.from(TODAY).toString();
    private static final String PROJECT = "/api/v1/projects/{id}";

    @Inject
    LightTimer timer;

    @Inject
    DueRunner due;

    @Inject
    AgroalDataSource database;

    @Test
    void theLightFollowsPlanReportAndCorrection() {
        ReportingProject project = ReportingProject.started("411082").plannedByJanuary(500);
        // Works of January that nobody entered in the statistics.
        asCityAdmin()
                .get(LIGHTS, project.id())
                .then()
                .body("items.light", contains("RED"))
                .body("items[0].reasons", contains("NOT_IN_STATISTICS"));

        String report = project.report(MONTH, 490).path("id");
        project.correct(report, 380).then().statusCode(201);

        asCityAdmin()
                .get(LIGHTS, project.id())
                .then()
                .body("items.light", contains("YELLOW", "GREEN", "RED"))
                .body("items[0].previous", equalTo("GREEN"))
                .body("items[0].reasons", contains("BEHIND_SCHEDULE"))
                .body("items[0].pointsBehind", equalTo(24.0f))
                .body("items[0].month", equalTo(MONTH))
                .body("items.findAll { it.supersededAt == null }", hasSize(1));
        asCityAdmin()
                .get(LIGHTS + "?asOf={day}", project.id(), TODAY.toString())
                .then()
                .body("items.light", contains("YELLOW"));
        asCityAdmin().get(LIGHTS + "?asOf=2020-01-01", project.id()).then().body("items", hasSize(0));
    }

    /** Red as before, for another reason: that is told by the list, and not announced. */
    @Test
    void aLightThatStaysTellsWhatItRestsOnNow() {
        ReportingProject project = ReportingProject.started("411082").plannedByJanuary(500);
        project.report(MONTH, 100);

        asCityAdmin()
                .get(LIGHTS, project.id())
                .then()
                .body("items.light", contains("RED", "RED"))
                .body("items[0].previous", equalTo("RED"))
                .body("items[0].reasons", contains("BEHIND_SCHEDULE"))
                .body("items[0].month", equalTo(MONTH))
                .body("items[0].pointsBehind", equalTo(80.0f))
                .body("items[0].supersededAt", nullValue())
                .body("items[1].reasons", contains("NOT_IN_STATISTICS"));
        project.setAside("suspend");
        assertThat(announced(project, 8))
                .containsExactly(
                        "ProjectRegistered",
                        "ProjectSigned",
                        "ProjectStarted",
                        "ProgressLightChanged",
                        "AnnualPlanSet",
                        "ProgressReported",
                        "ProjectSuspended",
                        "ProgressLightChanged");
    }

    @Test
    void aReportThatTellsTheSameLeavesTheLightAlone() {
        ReportingProject project = ReportingProject.started("411082").plannedByJanuary(500);
        String report = project.report(MONTH, 490).path("id");
        project.correct(report, 490);

        asCityAdmin().get(LIGHTS, project.id()).then().body("items.light", contains("GREEN", "RED"));
    }

    /** Signed long ago and never begun, it is red at once; works clear that, and a suspension all. */
    @Test
    void theLightFollowsEachStep() {
        ReportingProject project = ReportingProject.signed("411082");
        asCityAdmin().get(PROJECT, project.id()).then().body("light", nullValue());

        project.change("{\"agreedStartOn\": \"2025-03-01\"}").body("light", equalTo("RED"));
        asCityAdmin().get(LIGHTS, project.id()).then().body("items[0].reasons", contains("START_OVERDUE"));
        project.setAside("suspend").body("light", nullValue());
        asCityAdmin().get(LIGHTS, project.id()).then().body("items.supersededAt", not(hasItem(nullValue())));
        project.setAside("resume").body("light", equalTo("RED"));
        project.change("{\"agreedStartOn\": null, \"plannedStartOn\": \"%s\"}".formatted(TODAY))
                .body("light", nullValue());
        project.change("{\"plannedStartOn\": \"2025-03-01\"}").body("light", equalTo("RED"));
        project.change("{\"landArea\": 12}").body("light", equalTo("RED"));
        asCityAdmin()
                .header("If-Match", asCityAdmin().get(PROJECT, project.id()).header("ETag"))
                .body("""
                        {"startedOn": "%s", "evidence": [
                          {"kind": "CONSTRUCTION_PERMIT", "title": "许可证"}, {"kind": "SITE_PHOTO", "title": "照片"}]}""".formatted(TODAY))
                .post(PROJECT + "/start", project.id())
                .then()
                .statusCode(200)
                .body("light", nullValue());
    }

    /** Who reads the answer of a step has the version that the next one needs. */
    @Test
    void theAnswerOfAStepIsOfTheVersionThatItsLightLeft() {
        ReportingProject project = ReportingProject.started("411082");

        Response read = asCityAdmin().get(PROJECT, project.id());

        read.then().header("ETag", "\"3\"").body("light", equalTo("RED"));
        project.setAside("suspend").header("ETag", "\"5\"").body("light", nullValue());
    }

    @Test
    void everyChangeIsAnnouncedByItsContractAfterWhatCausedIt() {
        ReportingProject project = ReportingProject.started("411082").plannedByJanuary(500);
        project.report(MONTH, 490);

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", message -> project.id().equals(message.key()), 7);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_type").replaceAll("cn.baton.project.|.v1", ""))
                    .containsExactly(
                            "ProjectRegistered",
                            "ProjectSigned",
                            "ProjectStarted",
                            "ProgressLightChanged",
                            "AnnualPlanSet",
                            "ProgressReported",
                            "ProgressLightChanged");
            assertThat(events)
                    .extracting(event -> JsonPath.from(event.value()).getInt("aggregateVersion"))
                    .isSorted()
                    .doesNotHaveDuplicates();
            Contract.own()
                    .assertMatches("progress-light-changed.v1", events.get(3).value());
            Contract.own()
                    .assertMatches("progress-light-changed.v1", events.get(6).value());
        }
    }

    @Test
    void timeAloneMakesALightWrong() throws SQLException {
        ReportingProject project = ReportingProject.started("411082", TODAY);
        asCityAdmin().get(LIGHTS, project.id()).then().body("items", hasSize(0));
        // As if two months had passed since.
        execute("update project set started_on = '%s' where id = '%s'".formatted(TODAY.minusMonths(2), project.id()));
        execute("update progress_watch set due_on = '%s' where project_id = '%s'".formatted(TODAY, project.id()));

        awaitReview(() -> asCityAdmin()
                .get(LIGHTS, project.id())
                .then()
                .body("items.light", contains("RED"))
                .body("items[0].reasons", contains("NOT_IN_STATISTICS")));
    }

    /** One that came in by other ways than a step, such as a repair of the table. */
    @Test
    void aProjectThatNobodyWatchesIsEnrolled() throws SQLException {
        ReportingProject project = ReportingProject.started("411082", TODAY);
        execute("delete from progress_watch where project_id = '%s'".formatted(project.id()));
        execute("update project set started_on = '%s' where id = '%s'".formatted(TODAY.minusMonths(2), project.id()));

        timer.enrol();

        awaitReview(() -> asCityAdmin()
                .get(LIGHTS, project.id())
                .then()
                .body("items.light", contains("RED"))
                .body("items[0].reasons", contains("NOT_IN_STATISTICS")));
    }

    /** They are looked at together. */
    @Test
    void aProjectThatCannotBeReadHoldsNobodyUp() throws SQLException {
        ReportingProject broken = ReportingProject.started("411082", TODAY);
        ReportingProject other = ReportingProject.started("411082", TODAY);
        String both = " where id in ('%s', '%s')".formatted(broken.id(), other.id());
        String details = "update project set details = %s where id = '" + broken.id() + "'";
        execute("update project set started_on = '%s'".formatted(TODAY.minusMonths(2)) + both);
        execute(details.formatted("jsonb_build_array(details)"));
        try {
            execute("update progress_watch set due_on = '%s'".formatted(TODAY)
                    + both.replace("id in", "project_id in"));

            awaitReview(() -> asCityAdmin().get(LIGHTS, other.id()).then().body("items.light", contains("RED")));
        } finally {
            execute(details.formatted("details -> 0"));
        }
        awaitReview(() -> asCityAdmin().get(LIGHTS, broken.id()).then().body("items.light", contains("RED")));
    }

    @Test
    void anOfficerSeesTheLightsOfTheOwnAreaOnly() {
        ReportingProject there = ReportingProject.started("411081");

        officer().get(LIGHTS, there.id()).then().statusCode(404);
    }

    private static List<String> announced(ReportingProject project, int expected) {
        try (Bus bus = new Bus()) {
            return bus.read("project.events", message -> project.id().equals(message.key()), expected).stream()
                    .map(event -> Bus.header(event, "ce_type").replaceAll("cn.baton.project.|.v1", ""))
                    .toList();
        }
    }

    /** The schedule may be at the same project at this moment. */
    private void awaitReview(ThrowingRunnable expectation) {
        Awaitility.await().untilAsserted(() -> {
            due.settleDue(timer);
            expectation.run();
        });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
