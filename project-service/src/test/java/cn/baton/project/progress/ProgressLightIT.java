package cn.baton.project.progress;

import cn.baton.support.clock.BusinessTime;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProgressLightIT {

    @Inject
    LightTimer timer;

    @Inject
    AgroalDataSource database;

    /** By October 88 per cent should be done. */
    @Test
    void theLightFollowsPlanReportAndCorrection() {
        ReportingProject project = ReportingProject.started("411082").planned(2025, 500);
        // Works of January that nobody entered in the statistics.
        asCityAdmin()
                .get(LIGHTS, project.id())
                .then()
                .body("items.light", contains("RED"))
                .body("items[0].reasons", contains("NOT_IN_STATISTICS"));

        String report = project.report("2025-10", 430).path("id");
        project.correct(report, 320).then().statusCode(201);

        asCityAdmin()
                .get(LIGHTS, project.id())
                .then()
                .body("items.light", contains("YELLOW", "GREEN", "RED"))
                .body("items[0].previous", equalTo("GREEN"))
                .body("items[0].reasons", contains("BEHIND_SCHEDULE"))
                .body("items[0].pointsBehind", equalTo(24.0f))
                .body("items[0].month", equalTo("2025-10"))
                .body("items.findAll { it.supersededAt == null }", hasSize(1));
        asCityAdmin().get(LIGHTS + "?asOf=2099-01-01", project.id()).then().body("items.light", contains("YELLOW"));
        asCityAdmin().get(LIGHTS + "?asOf=2020-01-01", project.id()).then().body("items", hasSize(0));
    }

    @Test
    void aLightThatStaysIsNotToldAgain() {
        ReportingProject project = ReportingProject.started("411082").planned(2025, 500);
        project.report("2025-09", 400);
        project.report("2025-10", 440);

        asCityAdmin().get(LIGHTS, project.id()).then().body("items.light", contains("GREEN", "RED"));
    }

    @Test
    void everyChangeIsAnnouncedByItsContractAfterWhatCausedIt() {
        ReportingProject project = ReportingProject.started("411082").planned(2025, 500);
        project.report("2025-10", 430);

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", message -> project.id().equals(message.key()), 7);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_type").replaceAll("cn.baton.project.|.v1", ""))
                    .containsExactly(
                            "ProjectRegistered",
                            "ProjectSigned",
                            "ProjectStarted",
                            "AnnualPlanSet",
                            "ProgressLightChanged",
                            "ProgressReported",
                            "ProgressLightChanged");
            assertThat(events)
                    .extracting(event -> JsonPath.from(event.value()).getInt("aggregateVersion"))
                    .isSorted()
                    .doesNotHaveDuplicates();
            Contract.own()
                    .assertMatches("progress-light-changed.v1", events.get(4).value());
            Contract.own()
                    .assertMatches("progress-light-changed.v1", events.get(6).value());
        }
    }

    @Test
    void timeAloneMakesALightWrong() throws SQLException {
        YearMonth due = ProgressMonth.lastDue(LocalDate.now(BusinessTime.ZONE), 10);
        int year = due.getYear();
        ReportingProject project =
                ReportingProject.started("411082").planned(year - 1, 500).planned(year, 500);
        String report = project.report(due.toString(), 500).path("id");
        asCityAdmin().get(LIGHTS, project.id()).then().body("items[0].light", equalTo("GREEN"));
        // As if that report had been the last one, and two months had passed since.
        YearMonth then = due.minusMonths(2);
        execute("update progress_report set year = %d, month = %d where id = '%s'"
                .formatted(then.getYear(), then.getMonthValue(), report));
        execute("update annual_plan_version set first_recorded_at = '%d-12-01 00:00Z' where project_id = '%s'"
                .formatted(year - 2, project.id()));
        execute("update progress_watch set due_on = '%s' where project_id = '%s'"
                .formatted(then.atDay(1), project.id()));

        timer.reviewDue();
        timer.reviewDue();

        asCityAdmin()
                .get(LIGHTS, project.id())
                .then()
                .body("items.light", contains("RED", "GREEN", "RED"))
                .body("items[0].reasons", contains("REPORT_MISSING"))
                .body("items[0].missingReports", equalTo(2));
    }

    @Test
    void aProjectThatNobodyReportedOnIsWatchedToo() {
        ReportingProject project = ReportingProject.started("411082");

        timer.enrol();
        timer.reviewDue();

        asCityAdmin()
                .get(LIGHTS, project.id())
                .then()
                .body("items.light", contains("RED"))
                .body("items[0].reasons", contains("NOT_IN_STATISTICS"));
    }

    @Test
    void anOfficerSeesTheLightsOfTheOwnAreaOnly() {
        ReportingProject there = ReportingProject.started("411081").planned(2025, 500);

        officer().get(LIGHTS, there.id()).then().statusCode(404);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
