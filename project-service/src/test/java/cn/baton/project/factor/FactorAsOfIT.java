package cn.baton.project.factor;

import cn.baton.project.Past;
import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

import static cn.baton.project.factor.Factors.ALL;
import static cn.baton.project.factor.Factors.OF_PROJECT;
import static cn.baton.project.factor.Factors.command;
import static cn.baton.project.factor.Factors.energy;
import static cn.baton.project.factor.Factors.patch;
import static cn.baton.project.factor.Factors.project;
import static cn.baton.project.factor.Factors.request;
import static cn.baton.project.factor.Factors.unit;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Factor requests as they were known: what was told today was not so yesterday. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class FactorAsOfIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Inject
    AgroalDataSource dataSource;

    private String department;
    private String project;
    private String request;
    private String list;

    @BeforeEach
    void twoDaysAgo() throws SQLException {
        department = unit();
        project = project("411024");
        request = request(project, energy(YESTERDAY.toString(), ", \"department\": \"%s\"".formatted(department)));
        list = ALL + "?department=" + department;
        Past past = new Past(dataSource);
        past.told("project", project, 2);
        past.told("factor_request", request, 2);
    }

    @Test
    void aRequestIsShownFilteredAndSortedAsItWasOnTheDay() {
        patch(project, request, 0, "{\"kind\": \"FUNDS\", \"priority\": 1, \"needBy\": \"2099-12-31\"}")
                .then()
                .statusCode(200);
        command(project, request, 1, "meet", "{\"metOn\": \"%s\", \"evidence\": \"批复\"}".formatted(YESTERDAY))
                .then()
                .statusCode(200);

        asCityAdmin().get(list + "&state=MET&kind=FUNDS").then().body("items.version", contains(2));
        asCityAdmin()
                .get(list + "&count=true&state=OPEN&kind=ENERGY&priority=2&sort=-metOn&asOf=" + YESTERDAY)
                .then()
                .body("total", equalTo(1))
                .body("items.version", contains(0))
                .body("items.details.needBy", contains(YESTERDAY.toString()))
                .body("items[0].metOn", nullValue())
                .body("items[0].evidence", nullValue());
        asCityAdmin().get(list + "&state=MET&asOf=" + YESTERDAY).then().body("items", empty());
        asCityAdmin().get(list + "&asOf=" + TODAY.minusDays(4)).then().body("items", empty());
        asCityAdmin().get(OF_PROJECT + "?asOf=" + YESTERDAY, project).then().body("items.state", contains("OPEN"));
    }

    @Test
    void aRequestIsCancelledFromItsDayOn() {
        command(project, request, 0, "cancel", "{\"reason\": \"工艺调整\"}").then().statusCode(200);

        asCityAdmin().get(list + "&state=CANCELLED").then().body("items.reason", contains("工艺调整"));
        asCityAdmin().get(list + "&state=CANCELLED&asOf=" + YESTERDAY).then().body("items", empty());
        asCityAdmin()
                .get(list + "&asOf=" + YESTERDAY)
                .then()
                .body("items.state", contains("OPEN"))
                .body("items[0].reason", nullValue());
    }

    /** Its last day was yesterday, and yesterday was not over. */
    @Test
    void overdueIsWhatWasSoOnTheDay() {
        asCityAdmin().get(list + "&overdue=true").then().body("items.overdue", contains(true));
        asCityAdmin().get(list + "&overdue=true&asOf=" + YESTERDAY).then().body("items", empty());
        asCityAdmin().get(list + "&overdue=false&asOf=" + YESTERDAY).then().body("items.overdue", contains(false));
    }

    @Test
    void aRequestIsSeenByWhoeverHadItsProjectOrWasToProvideItOnTheDay() {
        String other = unit();
        patch(project, request, 0, "{\"department\": \"%s\"}".formatted(other))
                .then()
                .statusCode(200);
        change("{\"areaCode\": \"411025\"}");

        provider(department).get(ALL).then().body("items", empty());
        provider(department).get(ALL + "?asOf=" + YESTERDAY).then().body("items.id", contains(request));
        provider(other).get(ALL).then().body("items.id", contains(request));
        provider(other).get(ALL + "?asOf=" + YESTERDAY).then().body("items", empty());

        officer("411024").get(ALL + "?department=" + other).then().body("items", empty());
        officer("411024").get(list + "&asOf=" + YESTERDAY).then().body("items.id", contains(request));
        officer("411025").get(ALL + "?department=" + other).then().body("items.id", contains(request));
        officer("411025").get(list + "&asOf=" + YESTERDAY).then().body("items", empty());
    }

    /** As it is with permits. */
    @Test
    void theRequestsOfOneProjectAreForWhoeverSeesItNow() {
        change("{\"areaCode\": \"411025\"}");

        officer("411025").get(OF_PROJECT + "?asOf=" + YESTERDAY, project).then().body("items.id", contains(request));
        officer("411024").get(OF_PROJECT + "?asOf=" + YESTERDAY, project).then().statusCode(404);
    }

    @Test
    void anExportNamesTheProjectAsItWas() {
        change("{\"name\": \"改名项目\", \"areaCode\": \"411025\"}");

        String export = "/api/v1/exports/factor-requests?format=csv&department=" + department;
        asCityAdmin().get(export).then().body(containsString("改名项目,襄城县"));
        asCityAdmin().get(export + "&asOf=" + YESTERDAY).then().body(containsString("要素项目,鄢陵县"));
        officer("411024")
                .get(export + "&asOf=" + YESTERDAY)
                .then()
                .body(containsString("要素项目"))
                .body(not(containsString("改名项目")));
    }

    @Test
    void nobodyKnowsTomorrow() {
        String tomorrow = "?asOf=" + TODAY.plusDays(1);
        for (String address :
                new String[] {ALL, OF_PROJECT.replace("{id}", project), "/api/v1/exports/factor-requests"}) {
            asCityAdmin()
                    .get(address + tomorrow)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("violations.field", contains("asOf"));
        }
    }

    private void change(String patch) {
        asCityAdmin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header(
                        "If-Match",
                        asCityAdmin().get("/api/v1/projects/{id}", project).header("ETag"))
                .body(patch)
                .patch("/api/v1/projects/{id}", project)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification provider(String unit) {
        return as("ma", "department-officer", unit, null);
    }

    private static RequestSpecification officer(String area) {
        return as("li", "county-officer", area + "-FGW", area);
    }
}
