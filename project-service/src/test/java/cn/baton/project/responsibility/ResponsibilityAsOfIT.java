package cn.baton.project.responsibility;

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

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Who answers for projects as it was known: what was told today was not so yesterday. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ResponsibilityAsOfIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final String PROJECT = "/api/v1/projects/{id}";
    private static final String OF_PROJECT = PROJECT + "/assignments";
    private static final String FORCE = PROJECT + "/task-force";

    @Inject
    AgroalDataSource dataSource;

    private Past past;
    private String project;
    private String assignment;
    private String list;

    @BeforeEach
    void twoDaysAgo() throws SQLException {
        past = new Past(dataSource);
        String person = "u-" + UUID.randomUUID();
        project = asCityAdmin()
                .body("{\"name\": \"分包项目\", \"areaCode\": \"411024\"}")
                .post("/api/v1/projects")
                .path("id");
        assignment = asCityAdmin()
                .body("""
                        {"role": "SUPERVISION_STAFF", "subject": "%s", "name": "李明", "from": "2026-01-01"}""".formatted(person))
                .post(OF_PROJECT, project)
                .path("id");
        list = "/api/v1/assignments?subject=" + person;
        past.told("project", project, 2);
        past.told("assignment", assignment, 2);
    }

    @Test
    void anAssignmentThatWasEndedTodayHadAnOpenEnd() {
        command("end", 0, "{\"to\": \"2026-01-31\", \"reason\": \"岗位调整\"}");

        asCityAdmin().get(list).then().body("items.to", contains("2026-01-31")).body("items.inForce", contains(false));
        asCityAdmin()
                .get(list + "&count=true&sort=to&on=2026-02-01&asOf=" + YESTERDAY)
                .then()
                .body("total", equalTo(1))
                .body("items.version", contains(0))
                .body("items.state", contains("ASSIGNED"))
                .body("items.inForce", contains(true))
                .body("items[0].to", nullValue())
                .body("items[0].reason", nullValue());
        asCityAdmin().get(list + "&on=2026-02-01").then().body("items", empty());
        asCityAdmin().get(list + "&asOf=" + TODAY.minusDays(4)).then().body("items", empty());
        asCityAdmin()
                .get(OF_PROJECT + "?on=2026-02-01&asOf=" + YESTERDAY, project)
                .then()
                .body("items.id", contains(assignment));
    }

    @Test
    void anAssignmentLeavesTheListsOnTheDayThatItIsAnnulled() {
        command("annul", 0, "{\"reason\": \"录入有误\"}");

        asCityAdmin().get(list).then().body("items", empty());
        asCityAdmin().get(OF_PROJECT, project).then().body("items", empty());
        asCityAdmin().get(list + "&asOf=" + YESTERDAY).then().body("items.state", contains("ASSIGNED"));
        asCityAdmin().get(OF_PROJECT + "?asOf=" + YESTERDAY, project).then().body("items.id", contains(assignment));
    }

    @Test
    void anAssignmentIsSeenByWhoeverHadItsProjectOnTheDay() {
        change("{\"areaCode\": \"411025\"}");

        officer("411024").get(list).then().body("items", empty());
        officer("411024")
                .get(list + "&areaCode=411024&asOf=" + YESTERDAY)
                .then()
                .body("items.id", contains(assignment));
        officer("411025").get(list).then().body("items.id", contains(assignment));
        officer("411025").get(list + "&asOf=" + YESTERDAY).then().body("items", empty());
        officer("411025").get(OF_PROJECT + "?asOf=" + YESTERDAY, project).then().body("items.id", contains(assignment));
        officer("411024").get(OF_PROJECT + "?asOf=" + YESTERDAY, project).then().statusCode(404);
    }

    @Test
    void anExportNamesTheProjectAsItWas() {
        change("{\"name\": \"改名项目\", \"areaCode\": \"411025\"}");

        String export = list.replace("/api/v1", "/api/v1/exports") + "&format=csv";
        asCityAdmin().get(export).then().body(containsString("改名项目,襄城县"));
        asCityAdmin().get(export + "&asOf=" + YESTERDAY).then().body(containsString("分包项目,鄢陵县"));
        officer("411024").get(export + "&asOf=" + YESTERDAY).then().body(containsString("分包项目,鄢陵县"));
    }

    @Test
    void theMembersOfATaskForceAreThoseOfTheDay() throws SQLException {
        form(null, "u-1");
        past.told("task_force", force(), 2);
        form("\"0\"", "u-2");

        asCityAdmin().get(FORCE, project).then().body("members.subject", contains("u-2"));
        asCityAdmin()
                .get(FORCE + "?asOf=" + YESTERDAY, project)
                .then()
                .body("version", equalTo(0))
                .body("members.subject", contains("u-1"));
        asCityAdmin()
                .get(FORCE + "?on=2025-12-31&asOf=" + YESTERDAY, project)
                .then()
                .body("members", empty());
        asCityAdmin().get(FORCE + "?asOf=" + TODAY.minusDays(4), project).then().statusCode(404);
        change("{\"areaCode\": \"411025\"}");
        officer("411024").get(FORCE + "?asOf=" + YESTERDAY, project).then().statusCode(404);
    }

    @Test
    void aTaskForceThatIsToldTheSameAgainIsNotKnownOtherwise() {
        form(null, "u-1");
        form("\"0\"", "u-1");

        asCityAdmin().get(FORCE, project).then().body("version", equalTo(0));
    }

    @Test
    void nobodyKnowsTomorrow() {
        form(null, "u-1");
        for (String address : new String[] {
            "/api/v1/assignments",
            "/api/v1/exports/assignments",
            OF_PROJECT.replace("{id}", project),
            FORCE.replace("{id}", project)
        }) {
            asCityAdmin()
                    .get(address + "?asOf=" + TODAY.plusDays(1))
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("violations.field", contains("asOf"));
        }
    }

    private void command(String verb, int version, String body) {
        asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(OF_PROJECT + "/{assignment}/{verb}", project, assignment, verb)
                .then()
                .statusCode(200);
    }

    private void change(String patch) {
        asCityAdmin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", asCityAdmin().get(PROJECT, project).header("ETag"))
                .body(patch)
                .patch(PROJECT, project)
                .then()
                .statusCode(200);
    }

    private void form(String tag, String member) {
        RequestSpecification admin = tag == null ? asCityAdmin() : asCityAdmin().header("If-Match", tag);
        admin.body("""
                        {"leadUnit": "411000-FGW", "formedOn": "2026-01-01", "members": [
                          {"subject": "%s", "name": "李明", "from": "2026-01-01"}]}""".formatted(member)).put(FORCE, project).then().statusCode(tag == null ? 201 : 200);
    }

    private String force() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id from task_force where project_id = ?")) {
            select.setObject(1, UUID.fromString(project));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static RequestSpecification officer(String area) {
        return as("li", "county-officer", area + "-FGW", area);
    }
}
