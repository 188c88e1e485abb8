package cn.baton.project.responsibility;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
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
class AssignmentResourceIT {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String ASSIGNMENTS = PROJECTS + "/{id}/assignments";
    private static final String ASSIGNMENT = ASSIGNMENTS + "/{assignmentId}";

    @Test
    void aPersonIsMadeResponsibleAndRelieved() {
        String project = register("411082");
        String assignment = assign(project, "SUPERVISION_STAFF", "u-1", "2026-01-01", null);

        end(project, assignment, 0, "2026-06-30")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ENDED"))
                .body("to", equalTo("2026-06-30"))
                .body("inForce", equalTo(false));
        end(project, assignment, 1, "2026-06-30")
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/illegal-transition"));
        asCityAdmin()
                .get(ASSIGNMENT + "/history", project, assignment)
                .then()
                .body("items.verb", contains("assign", "end"));
    }

    @Test
    void whoAnsweredOnADayIsTold() {
        String project = register("411082");
        String first = assign(project, "SERVICE_OFFICER", "u-1", "2026-01-01", "2026-06-30");
        String second = assign(project, "SERVICE_OFFICER", "u-2", "2026-07-01", null);

        on(project, "2025-12-31").body("items", hasSize(0));
        on(project, "2026-06-30").body("items.id", contains(first));
        on(project, "2026-07-01").body("items.id", contains(second));
        asCityAdmin().get(ASSIGNMENTS, project).then().body("items.id", contains(second, first));
    }

    @Test
    void assignmentsAreSortedByTheirDaysAndPeople() {
        String project = register("411082");
        String open = assign(project, "SERVICE_OFFICER", "u-2", "2026-01-01", null);
        String past = assign(project, "SERVICE_OFFICER", "u-1", "2026-02-01", "2026-06-30");

        for (String sort : List.of("to", "subject", "-recordedAt", "-from")) {
            asCityAdmin().get(ASSIGNMENTS + "?sort=" + sort, project).then().body("items.id", contains(past, open));
            String next = asCityAdmin()
                    .get(ASSIGNMENTS + "?limit=1&sort=" + sort, project)
                    .path("next");
            asCityAdmin()
                    .get(ASSIGNMENTS + "?limit=1&sort=" + sort + "&cursor=" + next, project)
                    .then()
                    .body("items.id", contains(open));
        }
        asCityAdmin().get(ASSIGNMENTS + "?sort=name", project).then().statusCode(200);
        end(project, open, 0, "2025-12-31")
                .statusCode(422)
                .body("violations[0].message", equalTo("日期不能早于开始日期 2026-01-01"));
    }

    @Test
    void aPersonHasARoleOnceAtATime() {
        String project = register("411082");
        assign(project, "SUPERVISION_STAFF", "u-1", "2026-01-01", "2026-06-30");

        post(project, "SUPERVISION_STAFF", "u-1", "2026-06-30", null).statusCode(409);
        post(project, "SUPERVISION_STAFF", "u-1", "2025-01-01", "2026-01-01").statusCode(409);
        assign(project, "SERVICE_OFFICER", "u-1", "2026-06-30", null);
        assign(project, "SUPERVISION_STAFF", "u-2", "2026-06-30", null);
        assign(project, "SUPERVISION_STAFF", "u-1", "2026-07-01", null);
    }

    @Test
    void anAnnulledAssignmentLeavesTheListsAndItsDays() {
        String project = register("411082");
        String wrong = assign(project, "SUPERVISION_STAFF", "u-1", "2026-01-01", null);

        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"人员录入有误\"}")
                .post(ASSIGNMENT + "/annul", project, wrong)
                .then()
                .statusCode(200)
                .body("state", equalTo("ANNULLED"))
                .body("reason", equalTo("人员录入有误"));

        asCityAdmin().get(ASSIGNMENTS, project).then().body("items", hasSize(0));
        assign(project, "SUPERVISION_STAFF", "u-1", "2026-01-01", null);
    }

    @Test
    void assignmentsAndTheirEndsAreAnnouncedWithoutNames() {
        String project = register("411082");
        String assignment = assign(project, "COUNTY_LEADER", "u-7", "2026-01-01", null);
        end(project, assignment, 0, "2026-06-30").statusCode(200);

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events = bus.read(
                    "project.events",
                    message -> project.equals(message.key())
                            && "cn.baton.project.ResponsibilityAssigned.v1".equals(Bus.header(message, "ce_type")),
                    2);
            assertThat(events).hasSize(2).allSatisfy(event -> {
                Contract.own().assertMatches("responsibility-assigned.v1", event.value());
                assertThat(event.value()).contains("u-7").doesNotContain("李明");
            });
            assertThat(events.get(0).value()).contains("\"state\":\"ASSIGNED\"");
            assertThat(events.get(1).value()).contains("\"state\":\"ENDED\"");
        }
    }

    @Test
    void theCitysAssignmentsAreFilteredByPersonRoleUnitAreaAndDay() {
        String person = "u-" + UUID.randomUUID();
        String here = register("411082");
        String there = register("411081");
        String first = assign(here, "SUPERVISION_STAFF", person, "2026-01-01", "2026-06-30");
        String second = assign(there, "SERVICE_OFFICER", person, "2026-02-01", null);

        assignments("subject=" + person + "&count=true")
                .body("items.id", contains(second, first))
                .body("total", equalTo(2));
        assignments("subject=" + person + "&sort=from&limit=1").body("items.id", contains(first));
        assignments("subject=" + person + "&role=SERVICE_OFFICER").body("items.id", contains(second));
        assignments("subject=" + person + "&unit=411000-FGW").body("items", hasSize(2));
        assignments("subject=" + person + "&unit=other").body("items", hasSize(0));
        assignments("subject=" + person + "&areaCode=411082").body("items.id", contains(first));
        assignments("subject=" + person + "&on=2026-07-01").body("items.id", contains(second));
        as("li", "county-officer", "411082-FGW", "411082")
                .get("/api/v1/assignments?limit=200&subject=" + person)
                .then()
                .body("items.id", hasItem(first))
                .body("items.id", not(hasItem(second)));
    }

    @Test
    void theCityNamesItsOwnLeaders() {
        String project = register("411082");
        String leader = assign(project, "CITY_LEADER", "u-9", "2026-01-01", null);

        as("li", "county-officer", "411082-FGW", "411082")
                .body(body("CITY_LEADER", "u-8", "2026-01-01", null))
                .post(ASSIGNMENTS, project)
                .then()
                .statusCode(403);
        as("li", "county-officer", "411082-FGW", "411082")
                .header("If-Match", "\"0\"")
                .body("{\"to\": \"2026-06-30\", \"reason\": \"岗位调整\"}")
                .post(ASSIGNMENT + "/end", project, leader)
                .then()
                .statusCode(403);
        as("li", "county-officer", "411082-FGW", "411082")
                .body(body("COUNTY_LEADER", "u-8", "2026-01-01", null))
                .post(ASSIGNMENTS, project)
                .then()
                .statusCode(201);
    }

    @Test
    void whatTheScopeHidesIsNotThere() {
        String project = register("411081");
        String assignment = assign(project, "SUPERVISION_STAFF", "u-1", "2026-01-01", null);

        as("li", "county-officer", "411082-FGW", "411082")
                .get(ASSIGNMENT, project, assignment)
                .then()
                .statusCode(404);
        as("li", "county-officer", "411082-FGW", "411082")
                .body(body("COUNTY_LEADER", "u-8", "2026-01-01", null))
                .post(ASSIGNMENTS, project)
                .then()
                .statusCode(404);
        as("zhang", "viewer", null, null)
                .body(body("COUNTY_LEADER", "u-8", "2026-01-01", null))
                .post(ASSIGNMENTS, project)
                .then()
                .statusCode(403);
        asCityAdmin().get(ASSIGNMENT, register("411082"), assignment).then().statusCode(404);
    }

    @Test
    void badInputIsNamed() {
        String project = register("411082");
        asCityAdmin()
                .body("{}")
                .post(ASSIGNMENTS, project)
                .then()
                .statusCode(422)
                .body("violations.field", contains("from", "name", "role", "subject"));
        asCityAdmin()
                .body("""
                        {"role": "COUNTY_LEADER", "subject": "李 明", "name": "%s", "unit": "甲", "from": "2026-01-01"}""".formatted("名".repeat(101)))
                .post(ASSIGNMENTS, project)
                .then()
                .statusCode(422)
                .body("violations.field", contains("name", "subject", "unit"));
        post(project, "SUPERVISION_STAFF", "u-1", "2026-06-30", "2026-06-29")
                .statusCode(422)
                .body("violations[0].field", equalTo("to"));
        post(project, "MAYOR", "u-1", "2026-06-30", null).statusCode(400);

        String assignment = assign(project, "SUPERVISION_STAFF", "u-1", "2026-01-01", "2026-06-30");
        end(project, assignment, 0, "2025-12-31").statusCode(422).body("violations[0].field", equalTo("to"));
        end(project, assignment, 0, "2026-07-01").statusCode(422).body("violations[0].field", equalTo("to"));
        end(project, assignment, 5, "2026-06-01").statusCode(412);
        asCityAdmin()
                .body("{}")
                .post(ASSIGNMENT + "/end", project, assignment)
                .then()
                .statusCode(422);
    }

    private static ValidatableResponse on(String project, String day) {
        return asCityAdmin().get(ASSIGNMENTS + "?on=" + day, project).then().statusCode(200);
    }

    private static ValidatableResponse assignments(String query) {
        return asCityAdmin().get("/api/v1/assignments?" + query).then().statusCode(200);
    }

    private static ValidatableResponse end(String project, String assignment, int version, String to) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\": \"%s\", \"reason\": \"岗位调整\"}".formatted(to))
                .post(ASSIGNMENT + "/end", project, assignment)
                .then();
    }

    private static String assign(String project, String role, String subject, String from, String to) {
        return post(project, role, subject, from, to)
                .statusCode(201)
                .body("state", equalTo("ASSIGNED"))
                .body("reason", nullValue())
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String project, String role, String subject, String from, String to) {
        return asCityAdmin()
                .body(body(role, subject, from, to))
                .post(ASSIGNMENTS, project)
                .then();
    }

    private static String body(String role, String subject, String from, String to) {
        return """
                {"role": "%s", "subject": "%s", "name": "李明", "unit": "411000-FGW", "from": "%s", "to": %s}""".formatted(role, subject, from, to == null ? null : "\"" + to + "\"");
    }

    private static String register(String area) {
        return asCityAdmin()
                .body("{\"name\": \"分包项目\", \"areaCode\": \"%s\"}".formatted(area))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
