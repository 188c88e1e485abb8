package cn.baton.project.registry;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProjectCourseIT {

    private static final String PROJECT = "/api/v1/projects/{id}";
    private static final String ASIDE =
            "{\"on\": \"2026-10-20\", \"reason\": \"企业调整投资计划\", \"approvedBy\": \"411000-FGW\"}";
    private static final String TRANSFER =
            "{\"library\": \"IMPLEMENTATION\", \"level\": \"CITY\", \"on\": \"2026-10-20\", \"reason\": \"列入市重点\"}";

    private String project;

    @BeforeEach
    void register() {
        project = asCityAdmin()
                .body("{\"name\": \"历程项目\", \"areaCode\": \"411082\", \"owner\": {\"name\": \"黄河旋风\"}}")
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void theWholeCourseIsAnnouncedByItsContracts() {
        step("reserve", "reservedOn", "SCREENING_RESULT");
        step("sign", "signedOn", "AGREEMENT");
        step("start", "startedOn", "CONSTRUCTION_PERMIT", "SITE_PHOTO");
        command("transfer-library", TRANSFER).statusCode(200).body("libraryLevel", equalTo("CITY"));
        step("complete", "completedOn", "COMPLETION_ACCEPTANCE");
        step("commission", "commissionedOn", "TRIAL_PRODUCTION_RECORD");
        step("reach-capacity", "atCapacityOn", "CAPACITY_RECORD").body("stage", equalTo("AT_CAPACITY"));
        command("suspend", ASIDE).statusCode(200).body("stageBefore", equalTo("AT_CAPACITY"));
        command("resume", ASIDE).statusCode(200).body("stageBefore", nullValue());
        command("remove", ASIDE).statusCode(200).body("stage", equalTo("REMOVED"));

        List<String> contracts = List.of(
                "project-registered.v1",
                "project-changed.v1",
                "project-signed.v1",
                "project-started.v1",
                "library-transferred.v1",
                "project-changed.v1",
                "project-commissioned.v1",
                "project-at-capacity.v1",
                "project-suspended.v1",
                "project-resumed.v1",
                "project-removed.v1");
        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", this::isOfCourse, contracts.size());
            assertThat(events).hasSameSizeAs(contracts);
            for (int i = 0; i < contracts.size(); i++) {
                Contract.own().assertMatches(contracts.get(i), events.get(i).value());
                assertThat(Bus.header(events.get(i), "ce_type"))
                        .isEqualTo("cn.baton.project." + typeOf(contracts.get(i)) + ".v1");
            }
        }
        asCityAdmin().get(PROJECT + "/library-transfers", project).then().body("reason", contains("列入市重点"));
        asCityAdmin()
                .get(PROJECT + "/transitions", project)
                .then()
                .body("reason", hasItem("企业调整投资计划"))
                .body("approvedBy", hasItem("411000-FGW"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reserve          | {"reservedOn": "2199-01-01", "evidence": [{"kind": "SCREENING_RESULT", "title": "评审"}]} | reservedOn
            reserve          | {"evidence": []}                                                                         | reservedOn
            reserve          | {"reservedOn": "2026-01-01", "evidence": [{"kind": "SCREENING_RESULT", "title": " "}]}   | evidence[0].title
            suspend          | {"on": "2199-01-01", "reason": "r", "approvedBy": "U"}                                   | on
            suspend          | {"on": "2026-01-01", "reason": " ", "approvedBy": "U"}                                   | reason
            suspend          | {"on": "2026-01-01", "reason": "r"}                                                      | approvedBy
            remove           | {"on": "2026-01-01", "reason": "r", "approvedBy": "甲"}                                  | approvedBy
            transfer-library | {"library": "RESERVE", "level": "CITY", "on": "2199-01-01", "reason": "r"}               | on
            transfer-library | {"library": "RESERVE", "level": "CITY", "on": "2026-01-01"}                              | reason
            transfer-library | {"level": "CITY", "on": "2026-01-01", "reason": "r"}                                     | library""")
    void whatIsMissingOrWrongIsNamed(String verb, String body, String field) {
        command(verb, body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void noStepIsTakenOutOfTurn() {
        command("commission", body("commissionedOn", "TRIAL_PRODUCTION_RECORD"))
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/illegal-transition"))
                .body("allowed", contains("RESERVED", "SIGNED", "SUSPENDED", "REMOVED"));
        command("resume", ASIDE).statusCode(409);
        command("transfer-library", TRANSFER.replace("IMPLEMENTATION", "COMPLETED"))
                .statusCode(409);
        command("reserve", body("reservedOn")).statusCode(409).body("missing", contains("SCREENING_RESULT"));
        asCityAdmin().body(ASIDE).post(PROJECT + "/suspend", project).then().statusCode(428);
        as("zhang", "viewer", null, null)
                .header("If-Match", "\"0\"")
                .body(ASIDE)
                .post(PROJECT + "/suspend", project)
                .then()
                .statusCode(403);
    }

    @Test
    void codesAreThoseOfTheLists() {
        for (String field : List.of("areaCode", "field", "cluster", "chain", "chainRole")) {
            String unknown = field.equals("areaCode") ? "999999" : "没有的";
            asCityAdmin()
                    .body("{\"name\": \"代码项目\", \"%s\": \"%s\"}".formatted(field, unknown))
                    .post("/api/v1/projects")
                    .then()
                    .statusCode(422)
                    .body("violations.field", contains(field));
        }
        asCityAdmin()
                .body("{\"name\": \"代码项目\", \"chain\": \"没有的\", \"tags\": [\"没有的\", \"战新\", \"也没有的\"]}")
                .post("/api/v1/projects")
                .then()
                .statusCode(422)
                .body("violations.field", contains("chain", "tags", "tags"));
        asCityAdmin()
                .body("{\"name\": \"远方项目\", \"location\": {\"type\": \"Point\", \"coordinates\": [200, 34]}}")
                .post("/api/v1/projects")
                .then()
                .statusCode(422);
    }

    /** A light that a step changes is announced after the step, by its own feature. */
    private boolean isOfCourse(ConsumerRecord<String, String> message) {
        return project.equals(message.key()) && !Bus.header(message, "ce_type").contains("ProgressLightChanged");
    }

    private ValidatableResponse step(String verb, String day, String... evidence) {
        return command(verb, body(day, evidence)).statusCode(200);
    }

    private ValidatableResponse command(String verb, String body) {
        String tag = asCityAdmin().get(PROJECT, project).header("ETag");
        return asCityAdmin()
                .header("If-Match", tag)
                .body(body)
                .post(PROJECT + "/" + verb, project)
                .then();
    }

    private static String body(String day, String... evidence) {
        List<String> pieces = new ArrayList<>();
        for (String kind : evidence) {
            pieces.add("{\"kind\": \"%s\", \"title\": \"佐证\"}".formatted(kind));
        }
        return "{\"%s\": \"2026-10-20\", \"evidence\": [%s]}".formatted(day, String.join(", ", pieces));
    }

    private static String typeOf(String contract) {
        StringBuilder type = new StringBuilder();
        for (String word : contract.replace(".v1", "").split("-")) {
            type.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return type.toString();
    }
}
