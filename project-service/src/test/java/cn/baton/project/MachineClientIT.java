package cn.baton.project;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static cn.baton.project.Requests.V1;
import static cn.baton.testing.Tokens.asCityAdmin;
import static cn.baton.testing.Tokens.asClient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What other systems push by themselves, each within its scopes and under its own name. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class MachineClientIT {

    private static final String CLIENT = "approvals-platform";
    private static final int SESSION = 8876;

    private static final String SCOPE = "x-client-scope";
    private static final Pattern LIST = Pattern.compile("list of `GET (/[^`?]+)");

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

    @ParameterizedTest
    @CsvSource({
        "permits,  /exports/permits, /stats/permits",
        "plans,    /exports/plans, /stats/investment",
        "progress, /exports/progress,",
        "sessions, /exports/participations, /stats/sessions",
        "pipeline, /exports/pipeline,",
        "land,     /exports/land/parcels,"
    })
    void readsASheetOrAFigureWithTheScopeOfWhatItTells(String resource, String export, String figure) {
        Stream.of(export, figure).filter(Objects::nonNull).forEach(path -> {
            asClient(CLIENT, "projects:read", "projects:write", resource + ":write")
                    .get(V1 + path)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString(resource + ":read"));
            asClient(CLIENT, resource + ":read").get(V1 + path).then().statusCode(200);
        });
    }

    /** An export says which list it is of. */
    @Test
    void everyExportAsksForTheScopeOfItsList() {
        JsonPath document = RestAssured.given()
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        Map<String, Object> scopes = new TreeMap<>();
        Map<String, Object> scopesOfLists = new TreeMap<>();
        paths.forEach((path, operations) -> {
            Matcher list = LIST.matcher(String.valueOf(operation(operations).get("description")));
            if (path.startsWith(V1 + "/exports/") && list.find()) {
                scopes.put(path, operation(operations).get(SCOPE));
                scopesOfLists.put(path, operation(paths.get(V1 + list.group(1))).get(SCOPE));
            }
        });
        assertThat(scopes).hasSizeGreaterThan(10).isEqualTo(scopesOfLists);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> operation(Map<String, Object> operations) {
        return (Map<String, Object>) operations.getOrDefault("get", Map.of());
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
