package cn.baton.project.progress;

import cn.baton.support.clock.BusinessTime;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static cn.baton.project.progress.ReportingProject.REPORTS;
import static cn.baton.project.progress.ReportingProject.figures;
import static cn.baton.project.progress.ReportingProject.officer;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProgressResourceIT {

    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

    private static final String REPORT = REPORTS + "/{report}";

    @Test
    void aMonthIsReported() {
        ReportingProject project = ReportingProject.started("411082");

        String month = YearMonth.now(BusinessTime.ZONE).toString();

        String report = project.report(month, 430)
                .then()
                .statusCode(201)
                .body("month", equalTo(month))
                .body("flags", hasSize(0))
                .body("supersededAt", nullValue())
                .extract()
                .path("id");

        asCityAdmin()
                .get(REPORT, project.id(), report)
                .then()
                .statusCode(200)
                .body("figures.yearToDateInvestment", equalTo(430.0f))
                .body("figures.problems", contains("征地滞后"));
        asCityAdmin().get(REPORT + "/history", project.id(), report).then().body("items.verb", contains("report"));
    }

    @Test
    void aMonthIsReportedOnce() {
        ReportingProject project = ReportingProject.started("411082");
        String first = project.report("2026-10", 430).path("id");

        project.report("2026-10", 440)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("reportId", equalTo(first));
    }

    @Test
    void thoseWhoReportAtOnceAreNotBothTaken() {
        ReportingProject project = ReportingProject.started("411082");

        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> project.report("2026-10", 430 + i).statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(201).contains(409);
        assertThat(Set.copyOf(statuses)).isSubsetOf(201, 409);
    }

    @Test
    void aCorrectionStandsInThePlaceOfWhatItCorrects() {
        ReportingProject project = ReportingProject.started("411082");
        String wrong = project.report("2026-10", 430).path("id");

        String right = project.correct(wrong, 400)
                .then()
                .statusCode(201)
                .header(
                        "Location",
                        endsWith("/progress-reports/"
                                + asCityAdmin().get(REPORTS, project.id()).path("items[0].id")))
                .body("corrects", equalTo(wrong))
                .body("reason", equalTo("设备款重复计入"))
                .extract()
                .path("id");

        asCityAdmin().get(REPORTS, project.id()).then().body("items.id", contains(right));
        asCityAdmin()
                .get(REPORTS + "?all=true&sort=recordedAt", project.id())
                .then()
                .body("items.id", contains(wrong, right));
        asCityAdmin()
                .get(REPORT, project.id(), wrong)
                .then()
                .header("ETag", "\"1\"")
                .body("supersededBy", equalTo(right))
                .body("supersededAt", notNullValue())
                .body("figures.yearToDateInvestment", equalTo(430.0f));
        project.correct(wrong, 390).then().statusCode(409).body("supersededBy", equalTo(right));
    }

    @Test
    void theListGivesTheLatestMonthFirst() {
        ReportingProject project = ReportingProject.started("411082");
        project.report("2026-09", 300);
        project.report("2025-12", 100);
        project.report("2026-10", 430);

        asCityAdmin()
                .get(REPORTS + "?count=true", project.id())
                .then()
                .body("items.month", contains("2026-10", "2026-09", "2025-12"))
                .body("total", equalTo(3));
        asCityAdmin().get(REPORTS + "?limit=1", project.id()).then().body("items.month", contains("2026-10"));
        asCityAdmin().get(REPORTS + "?year=2025", project.id()).then().body("items.month", contains("2025-12"));
        asCityAdmin().get(REPORTS + "?asOf=2026-11-01", project.id()).then().body("items", hasSize(0));
        asCityAdmin()
                .get(REPORTS + "?asOf={day}", project.id(), TODAY.toString())
                .then()
                .body("items", hasSize(3));
    }

    @Test
    void whatIsOddIsTakenAndFlagged() {
        ReportingProject project = ReportingProject.started("411082");
        project.report("2025-08", figures(300, 900, 50)).then().body("flags", contains("LATE"));

        project.report("2025-11", figures(400, 1001, 60))
                .then()
                .statusCode(201)
                .body("flags", contains("LATE", "ABOVE_TOTAL_INVESTMENT"));
    }

    @ParameterizedTest
    @CsvSource({
        "250, 900, 50, YEAR_TO_DATE_DECREASED",
        "300, 850, 50, CUMULATIVE_DECREASED",
        "300, 900, 40, PHYSICAL_DECREASED"
    })
    void whatHasBecomeLessNeedsAReason(int yearToDate, int cumulative, int physical, String flag) {
        ReportingProject project = ReportingProject.started("411082");
        project.report("2025-08", figures(300, 900, 50));
        String figures = figures(yearToDate, cumulative, physical);

        project.report("2025-10", figures)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("reason"));
        project.report("2025-10", figures, "核减重复计入的设备款")
                .then()
                .statusCode(201)
                .body("flags", contains("LATE", flag))
                .body("reason", equalTo("核减重复计入的设备款"));
    }

    /** The year to date begins anew. */
    @Test
    void aNewYearNeedsNoReason() {
        ReportingProject project = ReportingProject.started("411082");
        project.report("2025-12", figures(300, 900, 50));

        project.report("2026-01", figures(10, 910, 51)).then().statusCode(201);
    }

    @Test
    void nothingIsReportedOfTheMonthsBeforeTheSigning() {
        ReportingProject project = ReportingProject.signed("411082");

        project.report("2024-12", 1)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("month"));
        project.report("2025-01", 1).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"yearToDateInvestment": -1, "cumulativeInvestment": 1, "physicalProgress": 1} | figures.yearToDateInvestment
                    {"yearToDateInvestment": 1, "cumulativeInvestment": 1.234, "physicalProgress": 1} | figures.cumulativeInvestment
                    {"yearToDateInvestment": 2, "cumulativeInvestment": 1, "physicalProgress": 1} | figures.cumulativeInvestment
                    {"yearToDateInvestment": 1, "cumulativeInvestment": 1, "physicalProgress": 100.01} | figures.physicalProgress
                    {"yearToDateInvestment": 1, "cumulativeInvestment": 1} | figures.physicalProgress
                    {"yearToDateInvestment": 1, "cumulativeInvestment": 1, "physicalProgress": 1, "enteredInStatisticsOn": "2199-01-01"} | figures.enteredInStatisticsOn""")
    void badFiguresAreNamed(String figures, String field) {
        ReportingProject project = ReportingProject.started("411082");

        project.report("2026-10", figures)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2199-01", "2026-13", "2026-1", "202610", "2099-12"})
    void aMonthIsOneThatHasCome(String month) {
        ReportingProject.signed("411082")
                .report(month, 1)
                .then()
                .statusCode(422)
                .body("violations.field", contains("month"));
    }

    @Test
    void aCorrectionSaysWhy() {
        ReportingProject project = ReportingProject.started("411082");
        String report = project.report("2026-10", 430).path("id");

        asCityAdmin()
                .body("{\"reason\": \" \", \"figures\": %s}".formatted(figures(1, 1, 1)))
                .post(REPORT + "/corrections", project.id(), report)
                .then()
                .statusCode(422)
                .body("violations.field", contains("reason"));
        project.correct(UUID.randomUUID().toString(), 1).then().statusCode(404);
    }

    @Test
    void nothingIsReportedBeforeTheSigning() {
        ReportingProject.registered("411082")
                .report("2026-10", 1)
                .then()
                .statusCode(409)
                .body("stage", equalTo("PLANNED"));
    }

    @Test
    void anOfficerReportsForTheOwnAreaOnly() {
        ReportingProject there = ReportingProject.started("411081");
        String report = there.report("2026-10", 430).path("id");
        String body = "{\"month\": \"2026-09\", \"figures\": %s}".formatted(figures(1, 1, 1));

        officer().body(body).post(REPORTS, there.id()).then().statusCode(404);
        officer().get(REPORTS, there.id()).then().statusCode(404);
        officer().get(REPORT, there.id(), report).then().statusCode(404);
        officer()
                .body(body)
                .post(REPORTS, ReportingProject.started("411082").id())
                .then()
                .statusCode(201);
        as("zhang", "viewer", null, null)
                .body(body)
                .post(REPORTS, there.id())
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasToldIsAnnouncedByItsContractAndWithoutFreeText() {
        ReportingProject project = ReportingProject.started("411082").planned(2026, 700);
        String wrong = project.report("2026-10", 430).path("id");
        project.correct(wrong, 400).then().statusCode(201);

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events = bus.read(
                    "project.events",
                    message -> project.id().equals(message.key())
                            && Bus.header(message, "ce_type").startsWith("cn.baton.project.Progress")
                            && !Bus.header(message, "ce_type").contains("Light"),
                    2);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_type"))
                    .containsExactly("cn.baton.project.ProgressReported.v1", "cn.baton.project.ProgressCorrected.v1");
            Contract.own().assertMatches("progress-reported.v1", events.get(0).value());
            Contract.own().assertMatches("progress-corrected.v1", events.get(1).value());
            JsonPath corrected = JsonPath.from(events.get(1).value());
            assertThat(corrected.getString("corrects")).isEqualTo(wrong);
            assertThat(corrected.getString("completionRate")).startsWith("0.57142");
            assertThat(events).extracting(ConsumerRecord::value).noneMatch(value -> value.contains("征地滞后"));
        }
    }

    @Test
    void theSameKeyReportsOnce() {
        ReportingProject project = ReportingProject.started("411082");
        String key = UUID.randomUUID().toString();
        String body = "{\"month\": \"2026-10\", \"figures\": %s}".formatted(figures(1, 1, 1));

        Set<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> asCityAdmin()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(REPORTS, project.id())
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .collect(Collectors.toSet());

        assertThat(ids).hasSize(1);
        asCityAdmin()
                .get(REPORTS, project.id())
                .then()
                .body("items.id", hasItem(ids.iterator().next()));
    }
}
