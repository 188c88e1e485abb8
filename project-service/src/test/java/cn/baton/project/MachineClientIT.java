package cn.baton.project;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

import static cn.baton.project.Requests.V1;
import static cn.baton.testing.Tokens.asCityAdmin;
import static cn.baton.testing.Tokens.asClient;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What other systems push by themselves, each within its scopes and under its own name. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class MachineClientIT {

    private static final String CLIENT = "approvals-platform";
    private static final int SESSION = 8876;

    private String project;

    @BeforeEach
    void register() {
        project = Requests.register("系统对接 " + UUID.randomUUID(), "411082");
        Requests.sign(project);
        asCityAdmin()
                .body("{\"number\": %d, \"title\": \"对接会期\", \"heldOn\": \"2023-09-06\"}".formatted(SESSION))
                .post(V1 + "/sessions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "permits  | POST | /projects/{p}/permits           | {\"type\": \"CONSTRUCTION\", \"appliedOn\": \"2026-10-12\"}",
                "progress | POST | /projects/{p}/progress-reports  | {\"month\": \"2026-10\", \"figures\": {\"yearToDateInvestment\": 1, \"cumulativeInvestment\": 1, \"physicalProgress\": 1}}",
                "plans    | PUT  | /projects/{p}/annual-plans/2026 | {\"plannedInvestment\": 35000}",
                "sessions | POST | /sessions/8876/participations   | {\"projectId\": \"{p}\", \"batch\": \"SIGNING\"}"
            })
    void pushesWithTheScopeOfTheResource(String resource, String method, String path, String body) {
        String address = V1 + path.replace("{p}", project);
        String content = body.replace("{p}", project);

        asClient(CLIENT, "projects:write", resource + ":read", "*:read")
                .body(content)
                .request(method, address)
                .then()
                .statusCode(403)
                .body("detail", containsString(resource + ":write"));
        asClient(CLIENT, resource + ":write")
                .body(content)
                .request(method, address)
                .then()
                .statusCode(201);
    }

    @Test
    void standsInTheHistoryUnderItsOwnName() {
        String permit = asClient(CLIENT, "permits:write")
                .body("{\"type\": \"CONSTRUCTION\", \"appliedOn\": \"2026-10-12\"}")
                .post(V1 + "/projects/{id}/permits", project)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        asClient(CLIENT, "permits:read")
                .get(V1 + "/projects/{id}/permits/{permit}/history", project, permit)
                .then()
                .statusCode(200)
                .body("items[0].who", equalTo(CLIENT))
                .body("items[0].role", equalTo("system"));
    }
}
