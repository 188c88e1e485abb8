package cn.baton.project.stats;

import cn.baton.support.clock.BusinessTime;
import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class InvestmentStatsIT {

    private static final String PROJECTS = "/api/v1/projects";

    /** In the name of each project of one test, so that it sums its own. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private final String stats = "/api/v1/stats/investment?year=2026&month=10&q=" + mark;

    @BeforeEach
    void fill() {
        String first = project("411082", 1000);
        report(first, "2026-03", 300);
        report(first, "2026-09", 929);
        report(project("411082", 500), "2026-10", "750.5");
        project("411081", 300);
        started("411081");
    }

    @Test
    void theLastReportOfEachPlannedProjectStandsAgainstItsPlan() {
        JsonPath investment = read("&by=AREA");

        assertThat(investment.getLong("total.planned")).isEqualTo(3);
        assertThat(investment.getLong("total.reported")).isEqualTo(2);
        assertThat(decimal(investment.get("total.plannedInvestment"))).isEqualByComparingTo("1800");
        assertThat(decimal(investment.get("total.completedInvestment"))).isEqualByComparingTo("1679.5");
        assertThat(decimal(investment.get("total.completionRate"))).isEqualByComparingTo("0.933056");
        assertThat(investment.getList("sums.group")).isEqualTo(List.of("411081", "411082"));
        assertThat(decimal(investment.get("sums[1].completionRate"))).isEqualByComparingTo("1.119667");
    }

    @Test
    void theBreakdownAddsUpToTheTotal() {
        JsonPath investment = read("&by=AREA");

        for (String figure : List.of("planned", "reported", "plannedInvestment", "completedInvestment")) {
            BigDecimal sum = investment.<Map<String, Object>>getList("sums").stream()
                    .map(row -> decimal(row.get(figure)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(figure).isEqualByComparingTo(decimal(investment.get("total." + figure)));
        }
    }

    @Test
    void theMonthsShowHowItGrew() {
        JsonPath investment = read("");

        assertThat(investment.getList("months.group")).hasSize(10).first().isEqualTo("2026-01");
        assertThat(investment.<Object>getList("months.completedInvestment").stream()
                        .map(InvestmentStatsIT::decimal)
                        .map(amount -> amount.stripTrailingZeros().toPlainString()))
                .containsExactly("0", "0", "300", "300", "300", "300", "300", "300", "929", "1679.5");
        assertThat(investment.getList("sums")).isEmpty();
    }

    @Test
    void aYearWithoutPlansHasNoRateAndADayBeforeTheyWereKnownNoPlans() {
        asCityAdmin()
                .get("/api/v1/stats/investment?year=2031&q=" + mark)
                .then()
                .statusCode(200)
                .body("total.planned", equalTo(0))
                .body("total.completionRate", nullValue());
        asCityAdmin()
                .get(stats + "&asOf=2026-01-01&by=AREA")
                .then()
                .body("total.planned", equalTo(0))
                .body("sums", empty());
        asCityAdmin()
                .get("/api/v1/stats/investment?month=13")
                .then()
                .statusCode(422)
                .body("violations.field", contains("month"));
    }

    /** What the list of annual plans gives for the same lists. */
    @Test
    void aKeyListIsMeasuredByItself() {
        report(project("411082", 200, "CITY"), "2026-10", 100);
        project("411081", 50, "PROVINCE");

        asCityAdmin()
                .get(stats + "&keyList=CITY&by=AREA")
                .then()
                .body("total.planned", equalTo(1))
                .body("total.plannedInvestment", equalTo(200.0f))
                .body("total.completionRate", equalTo(0.5f))
                .body("sums.group", contains("411082"));
        for (String lists : List.of("", "&keyList=CITY", "&keyList=CITY&keyList=PROVINCE")) {
            int planned = asCityAdmin()
                    .get("/api/v1/annual-plans?year=2026&count=true&q=" + mark + lists)
                    .path("total");
            asCityAdmin().get(stats + lists).then().body("total.planned", equalTo(planned));
        }
        asCityAdmin().get(stats + "&keyList=COUNTY").then().statusCode(400);
    }

    /** Those with a plan that have not told of October are those that the figures of October miss. */
    @Test
    void whatIsMissingIsPlannedAndNotReported() {
        String missing = "/api/v1/progress-reports/missing?month=2026-10&count=true&q=" + mark;

        // One told of September last, which the year's figures count and the month's list does not.
        asCityAdmin()
                .get(missing)
                .then()
                .statusCode(200)
                .body("items.plan.terms.plannedInvestment", contains(1000.0f, 300.0f))
                .body("items.lastMonth", contains("2026-09", null))
                .body("total", equalTo(2));
        asCityAdmin().get(missing + "&areaCode=411081").then().body("total", equalTo(1));
        asCityAdmin().get(stats + "&areaCode=411081").then().body("total.planned", equalTo(1));
        asCityAdmin().get(stats + "&areaCode=411081").then().body("total.reported", equalTo(0));
        asCityAdmin().get(missing + "&keyList=CITY").then().body("total", equalTo(0));
        asCityAdmin()
                .get(missing + "&responsibleUnit=U&leadDepartment=D")
                .then()
                .body("total", equalTo(0));
        asCityAdmin().get(missing + "&asOf=2026-01-01").then().body("total", equalTo(0));
        asCityAdmin()
                .get(missing + "&asOf=" + LocalDate.now(BusinessTime.ZONE))
                .then()
                .body("total", equalTo(2))
                .body("items.lastMonth", contains("2026-09", null));
        as("li", "county-officer", "411081-FGW", "411081").get(missing).then().body("total", equalTo(1));
        // Works began in January: nobody had to tell of December.
        asCityAdmin().get(missing.replace("2026-10", "2025-12")).then().body("total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?month=2026-13", "?month=2199-01"})
    void aMonthThatCanBeMissingIsNamed(String query) {
        asCityAdmin()
                .get("/api/v1/progress-reports/missing" + query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("month"));
    }

    @Test
    void anOfficerSumsTheOwnAreaOnly() {
        as("li", "county-officer", "411081-FGW", "411081")
                .get(stats)
                .then()
                .body("total.planned", equalTo(1))
                .body("total.reported", equalTo(0));
    }

    private JsonPath read(String more) {
        return JsonPath.from(asCityAdmin()
                        .get(stats + more)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private String project(String area, int planned) {
        return project(area, planned, null);
    }

    private String project(String area, int planned, String keyList) {
        String id = started(area);
        asCityAdmin()
                .body("{\"plannedInvestment\": %d, \"keyList\": %s}"
                        .formatted(planned, keyList == null ? null : "\"" + keyList + "\""))
                .put(PROJECTS + "/{id}/annual-plans/2026", id)
                .then()
                .statusCode(201);
        return id;
    }

    private String started(String area) {
        String id = asCityAdmin()
                .body("{\"name\": \"投资%s\", \"areaCode\": \"%s\", \"governmentInvested\": true}".formatted(mark, area))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("""
                        {"startedOn": "2026-01-20", "evidence": [
                          {"kind": "CONSTRUCTION_PERMIT", "title": "许可证"}, {"kind": "SITE_PHOTO", "title": "照片"}]}""")
                .post(PROJECTS + "/{id}/start", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static void report(String project, String month, Object yearToDate) {
        asCityAdmin()
                .body("""
                        {"month": "%s", "figures": {"yearToDateInvestment": %s, "cumulativeInvestment": %2$s,
                         "physicalProgress": 50}}""".formatted(month, yearToDate))
                .post(PROJECTS + "/{id}/progress-reports", project)
                .then()
                .statusCode(201);
    }
}
