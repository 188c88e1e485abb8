package cn.baton.project.registry;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static cn.baton.testing.Tokens.asClient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProjectResourceIT {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String SIGNING = """
            {"signedOn": "2026-10-08", "agreedStartOn": "2026-10-31",
             "evidence": [{"kind": "AGREEMENT", "title": "投资协议"}]}""";
    private static final String START = """
            {"startedOn": "2026-10-20", "evidence": [
              {"kind": "CONSTRUCTION_PERMIT", "title": "施工许可证"}, {"kind": "SITE_PHOTO", "title": "现场照片"}]}""";

    @Test
    void aProjectIsRegisteredSignedAndStarted() {
        String id = register("全程项目", "411082");

        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body(SIGNING)
                .post(PROJECTS + "/{id}/sign", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("stage", equalTo("SIGNED"))
                .body("details.agreedStartOn", equalTo("2026-10-31"));
        asCityAdmin()
                .header("If-Match", "\"1\"")
                .body(START)
                .post(PROJECTS + "/{id}/start", id)
                .then()
                .statusCode(200)
                .body("stage", equalTo("STARTED"))
                .body("startedOn", equalTo("2026-10-20"));

        asCityAdmin()
                .get(PROJECTS + "/{id}/transitions", id)
                .then()
                .body("to", contains("SIGNED", "STARTED"))
                .body("[1].evidence.kind", contains("CONSTRUCTION_PERMIT", "SITE_PHOTO"));
        asCityAdmin()
                .get(PROJECTS + "/{id}/history", id)
                .then()
                .body("items.verb", contains("register", "sign", "start"))
                .body("items.who", everyItem(equalTo("admin")))
                .body("items[2].before.stage", equalTo("SIGNED"))
                .body("items[2].after.stage", equalTo("STARTED"));
        String next = asCityAdmin()
                .get(PROJECTS + "/{id}/history?limit=2&count=true", id)
                .then()
                .body("items.verb", contains("register", "sign"))
                .body("total", equalTo(3))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        asCityAdmin()
                .get(PROJECTS + "/{id}/history?limit=2&cursor={next}", id, next)
                .then()
                .body("items.verb", contains("start"))
                .body("next", nullValue());
    }

    @Test
    void everyStepIsAnnouncedByItsContractAndInOrder() {
        String id = register("有声项目", "411082");
        asCityAdmin().header("If-Match", "\"0\"").body(SIGNING).post(PROJECTS + "/{id}/sign", id);
        asCityAdmin().header("If-Match", "\"1\"").body(START).post(PROJECTS + "/{id}/start", id);
        asCityAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", asCityAdmin().get(PROJECTS + "/{id}", id).header("ETag"))
                .body("{\"landArea\": 10}")
                .patch(PROJECTS + "/{id}", id)
                .then()
                .statusCode(200);

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", message -> id.equals(message.key()) && !isOfLight(message), 4);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_type"))
                    .containsExactly(
                            "cn.baton.project.ProjectRegistered.v1",
                            "cn.baton.project.ProjectSigned.v1",
                            "cn.baton.project.ProjectStarted.v1",
                            "cn.baton.project.ProjectChanged.v1");
            assertThat(events).allSatisfy(event -> {
                assertThat(Bus.header(event, "ce_subject")).isEqualTo(id);
                assertThat(Bus.header(event, "ce_source")).isEqualTo("/project-service");
            });
            Contract contract = Contract.own();
            contract.assertMatches("project-registered.v1", events.get(0).value());
            contract.assertMatches("project-signed.v1", events.get(1).value());
            contract.assertMatches("project-started.v1", events.get(2).value());
            contract.assertMatches("project-changed.v1", events.get(3).value());
        }
    }

    @Test
    void theExamplesFollowTheirSchemas() {
        Contract contract = Contract.own();
        assertThat(contract.events())
                .isNotEmpty()
                .allSatisfy(event -> contract.assertMatches(event, contract.example(event)));
    }

    @Test
    void anOfficerSeesAndRegistersTheOwnAreaOnly() {
        String here = register("本县项目", "411082");
        String there = register("邻县项目", "411081");
        RequestSpecification officer = as("li", "county-officer", "411082-FGW", "411082");

        officer.get(PROJECTS + "/{id}", here).then().statusCode(200);
        as("li", "county-officer", "411082-FGW", "411082")
                .get(PROJECTS + "/{id}", there)
                .then()
                .statusCode(404);
        as("li", "county-officer", "411082-FGW", "411082")
                .get(PROJECTS + "?limit=200")
                .then()
                .body("items.id", hasItem(here))
                .body("items.id", not(hasItem(there)));
        as("li", "county-officer", "411082-FGW", "411082")
                .body("{\"name\": \"越界项目\", \"areaCode\": \"411081\"}")
                .post(PROJECTS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        as("zhang", "viewer", null, null)
                .body("{\"name\": \"无权项目\"}")
                .post(PROJECTS)
                .then()
                .statusCode(403);
    }

    @Test
    void aDepartmentOfficerWritesWhatTheOwnUnitAnswersFor() {
        RequestSpecification registration =
                as("wang", "department-officer", "411082-GXJ", null).body("""
                        {"name": "部门项目", "areaCode": "411082", "responsibleUnit": "411082-GXJ",
                         "owner": {"name": "黄河旋风"}}""");
        String id = registration.post(PROJECTS).then().statusCode(201).extract().path("id");

        as("wang", "department-officer", "411082-GXJ", null)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"landArea\": 12}")
                .patch(PROJECTS + "/{id}", id)
                .then()
                .statusCode(200);
        as("wang", "department-officer", "411082-GXJ", null)
                .header("If-Match", "\"1\"")
                .body(SIGNING)
                .post(PROJECTS + "/{id}/sign", id)
                .then()
                .statusCode(200);
        as("zhao", "department-officer", "411082-JTJ", null)
                .header("If-Match", "\"2\"")
                .body(START)
                .post(PROJECTS + "/{id}/start", id)
                .then()
                .statusCode(404);
        as("zhao", "department-officer", "411082-JTJ", null)
                .body("{\"name\": \"别家项目\", \"responsibleUnit\": \"411082-GXJ\"}")
                .post(PROJECTS)
                .then()
                .statusCode(403);
    }

    @Test
    void aMachineClientWritesWithItsScope() {
        String body = "{\"name\": \"系统项目\", \"areaCode\": \"411082\"}";

        asClient("ledger").body(body).post(PROJECTS).then().statusCode(403).contentType("application/problem+json");
        asClient("ledger", "issues:write").body(body).post(PROJECTS).then().statusCode(403);
        asClient("ledger", "issues:write", "projects:write")
                .body(body)
                .post(PROJECTS)
                .then()
                .statusCode(201);
    }

    @Test
    void aCountyOfficerMovesProjectsWithinTheCounty() {
        String id = register("县级调库项目", "411082");
        String transfer = "{\"library\": \"RESERVE\", \"level\": \"%s\", \"on\": \"2026-10-20\", \"reason\": \"r\"}";

        for (String level : List.of("CITY", "PROVINCE", "COUNTY")) {
            as("li", "county-officer", "411082-FGW", "411082")
                    .header("If-Match", "\"0\"")
                    .body(transfer.formatted(level))
                    .post(PROJECTS + "/{id}/transfer-library", id)
                    .then()
                    .statusCode(level.equals("COUNTY") ? 200 : 403);
        }
    }

    @Test
    void aStepIsCorrectedAndTakenBack() {
        String id = register("更正项目", "411082");
        asCityAdmin().header("If-Match", "\"0\"").body(SIGNING).post(PROJECTS + "/{id}/sign", id);

        as("li", "county-officer", "411082-FGW", "411082")
                .header("If-Match", "\"1\"")
                .body("{\"stage\": \"SIGNED\", \"on\": \"2026-09-08\", \"reason\": \"录入有误\"}")
                .post(PROJECTS + "/{id}/correct-transition", id)
                .then()
                .statusCode(200)
                .body("signedOn", equalTo("2026-09-08"));
        asCityAdmin()
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"并未签约\", \"approvedBy\": \"411000-FGW\"}")
                .post(PROJECTS + "/{id}/revert-transition", id)
                .then()
                .statusCode(200)
                .body("stage", equalTo("PLANNED"))
                .body("signedOn", nullValue());

        asCityAdmin()
                .get(PROJECTS + "/{id}/transitions", id)
                .then()
                .body("kind", contains("STEP", "CORRECTION", "REVERSION"))
                .body("previouslyOn[1]", equalTo("2026-10-08"));
        asCityAdmin()
                .get(PROJECTS + "/{id}/history", id)
                .then()
                .body("items.verb", contains("register", "sign", "correctTransition", "revertTransition"));
        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", message -> id.equals(message.key()), 4);
            Contract.own().assertMatches("project-changed.v1", events.get(2).value());
            Contract.own().assertMatches("project-changed.v1", events.get(3).value());
            assertThat(events.get(3).value()).contains("\"stage\":\"PLANNED\"");
        }
        asCityAdmin()
                .header("If-Match", "\"3\"")
                .body("{\"stage\": \"SIGNED\", \"on\": \"2026-09-08\"}")
                .post(PROJECTS + "/{id}/correct-transition", id)
                .then()
                .statusCode(422)
                .body("violations.field", contains("reason"));
        as("wang", "department-officer", "411082-GXJ", null)
                .header("If-Match", "\"3\"")
                .body("{\"reason\": \"r\", \"approvedBy\": \"U\"}")
                .post(PROJECTS + "/{id}/revert-transition", id)
                .then()
                .statusCode(403);
    }

    @Test
    void figuresAndIdsArePlausible() {
        asCityAdmin()
                .body("{\"name\": \"巨额项目\", \"totalInvestment\": 100000000.01}")
                .post(PROJECTS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("totalInvestment"));
        asCityAdmin()
                .body(
                        "{\"name\": \"倒置项目\", \"plannedStartOn\": \"2027-01-01\", \"plannedCompletionOn\": \"2026-12-31\"}")
                .post(PROJECTS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("plannedCompletionOn"));
        for (int i = 0; i < 2; i++) {
            asCityAdmin()
                    .body("{\"name\": \"无号项目\", \"externalId\": \"\", \"durationYears\": 0.58}")
                    .post(PROJECTS)
                    .then()
                    .statusCode(201)
                    .body("details.externalId", nullValue())
                    .body("details.durationYears", equalTo(0.58f));
        }
        asCityAdmin()
                .body("{\"name\": \"x\", \"durationYears\": 0.583}")
                .post(PROJECTS)
                .then()
                .statusCode(422);
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        String id = register("并发项目", "411082");

        patch(id, 0, "{\"landArea\": 20}").then().statusCode(200).header("ETag", "\"1\"");
        patch(id, 0, "{\"landArea\": 30}")
                .then()
                .statusCode(412)
                .body("type", equalTo("https://baton.example/problems/stale-version"))
                .body("currentVersion", equalTo(1));
        asCityAdmin().body(SIGNING).post(PROJECTS + "/{id}/sign", id).then().statusCode(428);
        asCityAdmin()
                .header("If-None-Match", "\"1\"")
                .get(PROJECTS + "/{id}", id)
                .then()
                .statusCode(304);
    }

    @Test
    void badInputIsNamedFieldByField() {
        asCityAdmin()
                .body("""
                        {"name": " ", "areaCode": "41", "nationalCode": "x", "industryCode": "C", "totalInvestment": -1,
                         "owner": {"name": "甲", "creditCode": "91350100M000100Y4Z"}}""")
                .post(PROJECTS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("title", equalTo("数据校验未通过"))
                .body(
                        "violations.field",
                        contains(
                                "areaCode",
                                "industryCode",
                                "name",
                                "nationalCode",
                                "owner.creditCode",
                                "totalInvestment"))
                .body("violations.find { it.field == 'areaCode' }.message", equalTo("区划代码须为 6 位数字（GB/T 2260）"));
        asCityAdmin()
                .header("Accept-Language", "en")
                .body("{\"name\": \"x\", \"areaCode\": \"41\"}")
                .post(PROJECTS)
                .then()
                .body("title", equalTo("Validation failed"))
                .body("violations[0].message", equalTo("an area code has 6 digits (GB/T 2260)"));
        asCityAdmin()
                .body("{\"name\": \"x\", \"nmae\": \"y\"}")
                .post(PROJECTS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("nmae"));
        asCityAdmin().body("{\"name\": ").post(PROJECTS).then().statusCode(400);
        asCityAdmin()
                .body("{\"name\": \"x\", \"totalInvestment\": 1.234}")
                .post(PROJECTS)
                .then()
                .statusCode(422);
        asCityAdmin().contentType("text/plain").body("x").post(PROJECTS).then().statusCode(415);
        asCityAdmin().delete(PROJECTS).then().statusCode(405);
        asCityAdmin()
                .delete(PROJECTS + "/{id}/permits", UUID.randomUUID())
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        asCityAdmin().get(PROJECTS + "/{id}", UUID.randomUUID()).then().statusCode(404);
        RestAssured.get(PROJECTS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
        RestAssured.given().auth().oauth2("not.a.token").get(PROJECTS).then().statusCode(401);
    }

    @Test
    void aTransitionNamesWhatIsMissing() {
        String id = register("缺件项目", "411082");

        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("{\"signedOn\": \"2026-10-08\", \"evidence\": []}")
                .post(PROJECTS + "/{id}/sign", id)
                .then()
                .statusCode(409)
                .body("missing", contains("AGREEMENT"));
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body(START)
                .post(PROJECTS + "/{id}/start", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/illegal-transition"))
                .body("allowed", contains("RESERVED", "SIGNED", "SUSPENDED", "REMOVED"));
    }

    @Test
    void identifiersAreUnique() {
        String externalId = UUID.randomUUID().toString();
        String body = "{\"name\": \"唯一项目\", \"externalId\": \"%s\"}".formatted(externalId);
        asCityAdmin().body(body).post(PROJECTS).then().statusCode(201);

        asCityAdmin().body(body).post(PROJECTS).then().statusCode(409);
        asCityAdmin().get(PROJECTS + "?externalId=" + externalId).then().body("items", hasSize(1));
    }

    @Test
    void nothingButHealthAndDocumentsIsOpen() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/q/openapi").then().statusCode(200);
        RestAssured.get("/q/metrics").then().statusCode(401);
        asCityAdmin().get("/q/metrics").then().statusCode(200);
    }

    /** A light that a step changes is announced after the step. */
    private static boolean isOfLight(ConsumerRecord<String, String> message) {
        return Bus.header(message, "ce_type").contains("ProgressLightChanged");
    }

    private static Response patch(String id, long version, String body) {
        return asCityAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(PROJECTS + "/{id}", id);
    }

    private static String register(String name, String area) {
        return asCityAdmin()
                .body("""
                        {"name": "%s", "areaCode": "%s", "owner": {"name": "黄河旋风"}}""".formatted(name, area))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .path("id");
    }
}
