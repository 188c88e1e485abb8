package cn.baton.project.stats;

import cn.baton.support.clock.BusinessTime;
import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

/** A project that was 禹州's until today and is 长葛's now: each day's lists are what that day's figures sum. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class MovedProjectIT {

    private static final String BEFORE = "411081";
    private static final String NOW = "411082";

    @Inject
    AgroalDataSource database;

    /** In the name of the project of one test, so that it sums its own. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void move() throws SQLException {
        String project = asCityAdmin()
                .body("{\"name\": \"迁移%s\", \"areaCode\": \"%s\", \"governmentInvested\": true}"
                        .formatted(mark, BEFORE))
                .post("/api/v1/projects")
                .path("id");
        change(project, "start", """
                {"startedOn": "2026-01-20", "evidence": [
                  {"kind": "CONSTRUCTION_PERMIT", "title": "许可证"}, {"kind": "SITE_PHOTO", "title": "照片"}]}""");
        String of = "/api/v1/projects/" + project;
        asCityAdmin().body("{\"plannedInvestment\": 500}").put(of + "/annual-plans/2026");
        asCityAdmin().body("""
                        {"month": "2026-10", "figures": {
                          "yearToDateInvestment": 400, "cumulativeInvestment": 400, "physicalProgress": 50}}""").post(of + "/progress-reports").then().statusCode(201);
        asCityAdmin()
                .body("{\"type\": \"CONSTRUCTION\", \"appliedOn\": \"2026-10-12\"}")
                .post(of + "/permits")
                .then()
                .statusCode(201);
        tellTenDaysAgo(project);
        asCityAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", asCityAdmin().get(of).header("ETag"))
                .body("{\"areaCode\": \"%s\"}".formatted(NOW))
                .patch(of)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/annual-plans, /stats/investment?year=2026&, planned",
        "/progress-reports, /stats/investment?year=2026&, reported",
        "/permits, /stats/permits?, applied"
    })
    void eachDayItIsWhereItWasKnownToBe(String list, String stats, String figure) {
        String yesterday = "&asOf=" + LocalDate.now(BusinessTime.ZONE).minusDays(1);

        for (String day : new String[] {"", "&asOf=" + LocalDate.now(BusinessTime.ZONE)}) {
            assertCounts(list, stats, figure, "&areaCode=" + NOW + day, 1);
            assertCounts(list, stats, figure, "&areaCode=" + BEFORE + day, 0);
        }
        assertCounts(list, stats, figure, "&areaCode=" + NOW + yesterday, 0);
        assertCounts(list, stats, figure, "&areaCode=" + BEFORE + yesterday, 1);

        assertThat(listed(officer(BEFORE), list, yesterday)).isEqualTo(1);
        assertThat(counted(officer(BEFORE), stats, figure, yesterday)).isEqualTo(1);
        assertThat(listed(officer(NOW), list, yesterday)).isZero();
        assertThat(counted(officer(NOW), stats, figure, yesterday)).isZero();
        assertThat(listed(officer(NOW), list, "")).isEqualTo(1);
        assertThat(listed(officer(BEFORE), list, "")).isZero();
    }

    private void assertCounts(String list, String stats, String figure, String query, int expected) {
        assertThat(listed(asCityAdmin(), list, query)).as(list + query).isEqualTo(expected);
        assertThat(counted(asCityAdmin(), stats, figure, query))
                .as(stats + query)
                .isEqualTo(expected);
    }

    private int listed(RequestSpecification caller, String list, String query) {
        return caller.get("/api/v1" + list + "?count=true&q=" + mark + query)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    private int counted(RequestSpecification caller, String stats, String figure, String query) {
        return caller.get("/api/v1" + stats + "q=" + mark + query)
                .then()
                .statusCode(200)
                .extract()
                .path("total." + figure);
    }

    private static RequestSpecification officer(String area) {
        return as("li", "county-officer", area + "-FGW", area);
    }

    private static void change(String project, String verb, String body) {
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/projects/{id}/" + verb, project)
                .then()
                .statusCode(200);
    }

    /** Which no API can. */
    private void tellTenDaysAgo(String project) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"annual_plan_version", "progress_report", "permit"}) {
                statement.executeUpdate(
                        "update %s set recorded_at = recorded_at - interval '10 days' where project_id = '%s'"
                                .formatted(table, project));
            }
            statement.executeUpdate("""
                    update project_validity set known_from = known_from - interval '10 days',
                        known_until = case when known_until > now() then known_until
                            else known_until - interval '10 days' end
                    where id = '%s'""".formatted(project));
        }
    }
}
