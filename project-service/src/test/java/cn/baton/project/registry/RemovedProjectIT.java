package cn.baton.project.registry;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What was removed stays readable and takes no new work until it is resumed. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RemovedProjectIT {

    private static final String ASIDE = "{\"on\": \"2026-10-20\", \"reason\": \"调整\", \"approvedBy\": \"411000-FGW\"}";

    private String project;

    @BeforeEach
    void removeOne() {
        asCityAdmin()
                .body("{\"number\": 7802, \"title\": \"第7802期\", \"heldOn\": \"2023-09-06\"}")
                .post("/api/v1/sessions");
        asCityAdmin()
                .body("{\"code\": \"REM-A\", \"name\": \"n\", \"year\": 2023, \"level\": \"CITY\"}")
                .post("/api/v1/programmes");
        project = register("{\"name\": \"移出项目\", \"areaCode\": \"411082\"}");
        command("remove", ASIDE, 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /projects/{id}/cost-revisions | {"amount": 5, "reason": "r", "approvedBy": "U", "approvedOn": "2026-10-01"}
            /projects/{id}/permits | {"type": "CONSTRUCTION", "authority": "411082-ZJJ", "appliedOn": "2026-10-01"}
            /sessions/7802/participations | {"projectId": "{id}", "batch": "SIGNING"}
            /programmes/REM-A/members | {"projectId": "{id}", "addedOn": "2023-02-01"}
            /pipeline | {"projectId": "{id}", "direction": "POLICY", "enteredOn": "2026-09-01"}""")
    void itTakesNoNewWork(String address, String body) {
        asCityAdmin()
                .body(body.replace("{id}", project))
                .post("/api/v1" + address.replace("{id}", project))
                .then()
                .statusCode(409)
                .body("detail", containsString("移出"))
                .body("state", equalTo("REMOVED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            permits    | {"type": "PLANNING", "appliedOn": "2026-10-01"} | reject   | {"rejectedOn": "2026-10-09", "reason": "r"}
            permits    | {"type": "PLANNING", "appliedOn": "2026-10-01"} | withdraw | {"withdrawnOn": "2026-10-09", "reason": "r"}
            permits    | {"type": "PLANNING", "appliedOn": "2026-10-01"} | annul    | {"reason": "r"}
            milestones | {"name": "封顶"}                                | annul    | {"reason": "r"}""")
    void whatItHadEndsOrIsTakenBack(String children, String child, String verb, String body) {
        command("resume", ASIDE, 200);
        String id = asCityAdmin()
                .body(child)
                .post("/api/v1/projects/{id}/" + children, project)
                .path("id");
        command("remove", ASIDE, 200);

        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/projects/{id}/%s/{child}/%s".formatted(children, verb), project, id)
                .then()
                .statusCode(200);
    }

    @Test
    void itNeitherChangesNorMovesNorLeadsAChain() {
        asCityAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"landArea\": 5}")
                .patch("/api/v1/projects/{id}", project)
                .then()
                .statusCode(409);
        command(
                "transfer-library",
                "{\"library\": \"RESERVE\", \"level\": \"COUNTY\", \"on\": \"2026-10-20\", \"reason\": \"r\"}",
                409);
        asCityAdmin()
                .body("{\"name\": \"链上项目\", \"mainProjectId\": \"%s\"}".formatted(project))
                .post("/api/v1/projects")
                .then()
                .statusCode(409);
    }

    @Test
    void itIsReadAndResumed() {
        asCityAdmin().get("/api/v1/projects/{id}", project).then().statusCode(200);
        asCityAdmin()
                .get("/api/v1/projects/{id}/cost-revisions", project)
                .then()
                .statusCode(200);
        command("resume", ASIDE, 200);
        asCityAdmin()
                .body("{\"amount\": 5, \"reason\": \"r\", \"approvedBy\": \"U\", \"approvedOn\": \"2026-10-01\"}")
                .post("/api/v1/projects/{id}/cost-revisions", project)
                .then()
                .statusCode(201);
    }

    private static String register(String body) {
        return asCityAdmin()
                .body(body)
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void command(String verb, String body, int status) {
        String tag = asCityAdmin().get("/api/v1/projects/{id}", project).header("ETag");
        asCityAdmin()
                .header("If-Match", tag)
                .body(body)
                .post("/api/v1/projects/{id}/" + verb, project)
                .then()
                .statusCode(status);
    }
}
