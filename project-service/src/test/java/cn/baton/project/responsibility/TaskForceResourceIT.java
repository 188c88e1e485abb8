package cn.baton.project.responsibility;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class TaskForceResourceIT {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String FORCE = PROJECTS + "/{id}/task-force";
    private static final String MEMBERS = """
            {"subject": "u-1", "name": "李明", "unit": "411000-ZGJ", "duty": "用地", "from": "2026-01-01", "to": "2026-06-30"},
            {"subject": "u-2", "name": "王芳", "from": "2026-07-01"}""";

    @Test
    void aTaskForceIsFormedAndReformed() {
        String project = register("411082");
        asCityAdmin().get(FORCE, project).then().statusCode(404);

        put(project, null, force("411000-FGW", MEMBERS))
                .statusCode(201)
                .header("Location", endsWith("/projects/" + project + "/task-force"))
                .header("ETag", "\"0\"")
                .body("members.duty", contains("用地", null));
        put(project, "\"0\"", force("411000-GXJ", MEMBERS))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("leadUnit", equalTo("411000-GXJ"));
        asCityAdmin().get(FORCE + "/history", project).then().body("items.verb", contains("form", "reform"));
    }

    @Test
    void itsMembersOnADayAreTold() {
        String project = register("411082");
        put(project, null, force("411000-FGW", MEMBERS)).statusCode(201);

        asCityAdmin().get(FORCE + "?on=2026-06-30", project).then().body("members.subject", contains("u-1"));
        asCityAdmin().get(FORCE + "?on=2026-07-01", project).then().body("members.subject", contains("u-2"));
        asCityAdmin().get(FORCE, project).then().body("members", hasSize(2));
    }

    @Test
    void aStaleOrMissingVersionIsRefusedOnceThereIsOne() {
        String project = register("411082");
        put(project, null, force("411000-FGW", "")).statusCode(201);

        put(project, null, force("411000-FGW", "")).statusCode(428);
        put(project, "\"7\"", force("411000-FGW", "")).statusCode(412);
    }

    @Test
    void aVersionOfATaskForceThatIsNotThereIsStale() {
        put(register("411082"), "\"0\"", force("411000-FGW", "")).statusCode(412);
    }

    @Test
    void badInputIsNamed() {
        String project = register("411082");
        put(project, null, "{}").statusCode(422).body("violations.field", contains("formedOn", "leadUnit", "members"));
        put(project, null, force("411000-FGW", "{\"subject\": \"\", \"name\": \" \"}"))
                .statusCode(422)
                .body("violations.field", contains("members[0].from", "members[0].name", "members[0].subject"));
        put(project, null, force("411000-FGW", """
                        {"subject": "u-1", "name": "李明", "from": "2026-01-01"},
                        {"subject": "u-1", "name": "李明", "from": "2026-07-01"}"""))
                .statusCode(422)
                .body("violations[0].field", equalTo("members[1].subject"));
        put(project, null, force("411000-FGW", """
                        {"subject": "u-1", "name": "李明", "from": "2026-01-02", "to": "2026-01-01"}"""))
                .statusCode(422)
                .body("violations[0].field", equalTo("members[0].to"));
        put(project, null, "{\"leadUnit\": \"a\", \"formedOn\": \"2199-01-01\", \"members\": []}")
                .statusCode(422)
                .body("violations[0].field", equalTo("formedOn"));
        put(project, null, """
                        {"leadUnit": "a", "formedOn": "2026-01-02", "dissolvedOn": "2026-01-01", "members": []}""").statusCode(422).body("violations[0].field", equalTo("dissolvedOn"));
    }

    @Test
    void whatTheScopeHidesIsNotThere() {
        String project = register("411081");
        put(project, null, force("411000-FGW", "")).statusCode(201);

        as("li", "county-officer", "411082-FGW", "411082")
                .get(FORCE, project)
                .then()
                .statusCode(404);
        as("zhang", "viewer", null, null)
                .body(force("411000-FGW", ""))
                .put(FORCE, project)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse put(String project, String tag, String body) {
        return (tag == null ? asCityAdmin() : asCityAdmin().header("If-Match", tag))
                .body(body)
                .put(FORCE, project)
                .then();
    }

    private static String force(String leadUnit, String members) {
        return "{\"leadUnit\": \"%s\", \"formedOn\": \"2026-01-01\", \"members\": [%s]}".formatted(leadUnit, members);
    }

    private static String register(String area) {
        return asCityAdmin()
                .body("{\"name\": \"专班项目\", \"areaCode\": \"%s\"}".formatted(area))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
