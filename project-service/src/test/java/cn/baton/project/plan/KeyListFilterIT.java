package cn.baton.project.plan;

import cn.baton.project.Plans;
import cn.baton.support.clock.BusinessTime;
import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** The registry by the key lists of the annual plans. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class KeyListFilterIT {

    private static final String PROJECTS = "/api/v1/projects";
    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void projectsAreFoundByTheListsOfThisYear() {
        String city = register();
        plan(city, TODAY.getYear(), "CITY");
        String province = register();
        plan(province, TODAY.getYear(), "PROVINCE");
        plan(province, TODAY.getYear() - 1, "CITY");
        plan(register(), TODAY.getYear(), null);
        plan(register(), TODAY.getYear() - 1, "CITY");
        plan(register(), TODAY.getYear() + 1, "PROVINCE");
        register();

        list("&keyList=CITY").body("items.id", contains(city)).body("total", equalTo(1));
        list("&keyList=PROVINCE").body("items.id", contains(province));
        list("&keyList=CITY&keyList=PROVINCE").body("items.id", containsInAnyOrder(city, province));
        list("&keyList=CITY&stage=STARTED").body("items", empty());
        asCityAdmin().get(PROJECTS + "?keyList=COUNTY").then().statusCode(400);
    }

    @Test
    void figuresAndPagesGoByThemToo() {
        IntStream.range(0, 3).forEach(each -> plan(register(), TODAY.getYear(), "CITY"));
        register();

        asCityAdmin()
                .get("/api/v1/stats/overview?keyList=CITY&q=" + mark)
                .then()
                .statusCode(200)
                .body("projects.projects", equalTo(3));
        String next = list("&keyList=CITY&limit=2").extract().path("next");
        list("&keyList=CITY&limit=2&cursor=" + next).body("items.size()", equalTo(1));
        asCityAdmin()
                .get(PROJECTS + "?q=" + mark + "&keyList=PROVINCE&limit=2&cursor=" + next)
                .then()
                .statusCode(400);
    }

    @Test
    void aDayAsksWhatWasPlannedByThen() throws SQLException {
        String project = register();
        plan(project, YESTERDAY.getYear(), "CITY");
        String known = BusinessTime.startOf(YESTERDAY).toString();
        Plans.execute(
                "update project_validity set known_from = '%s' where id = '%s'".formatted(known, project),
                "update annual_plan_version set recorded_at = '%s' where project_id = '%s'".formatted(known, project));
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("{\"plannedInvestment\": 100, \"keyList\": \"PROVINCE\"}")
                .put(PROJECTS + "/{id}/annual-plans/{year}", project, YESTERDAY.getYear())
                .then()
                .statusCode(200);

        list("&keyList=CITY&asOf=" + YESTERDAY).body("items.id", contains(project));
        list("&keyList=PROVINCE&asOf=" + YESTERDAY).body("items", empty());
        list("&keyList=CITY&asOf=" + YESTERDAY.minusDays(1)).body("items", empty());
    }

    private ValidatableResponse list(String filter) {
        return asCityAdmin()
                .get(PROJECTS + "?count=true&q=" + mark + filter)
                .then()
                .statusCode(200);
    }

    private String register() {
        return asCityAdmin()
                .body("{\"name\": \"重点%s\"}".formatted(mark))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void plan(String project, int year, String keyList) {
        asCityAdmin()
                .body("{\"plannedInvestment\": 100, \"keyList\": %s}"
                        .formatted(keyList == null ? null : "\"" + keyList + "\""))
                .put(PROJECTS + "/{id}/annual-plans/{year}", project, year)
                .then()
                .statusCode(201);
    }
}
