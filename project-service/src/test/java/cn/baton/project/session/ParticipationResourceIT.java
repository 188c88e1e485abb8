package cn.baton.project.session;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static cn.baton.project.session.SessionApi.PARTICIPATIONS;
import static cn.baton.project.session.SessionApi.PROJECTS;
import static cn.baton.project.session.SessionApi.asOfficer;
import static cn.baton.project.session.SessionApi.open;
import static cn.baton.project.session.SessionApi.record;
import static cn.baton.project.session.SessionApi.recorded;
import static cn.baton.project.session.SessionApi.register;
import static cn.baton.project.session.SessionApi.start;
import static cn.baton.project.session.SessionApi.withdraw;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ParticipationResourceIT {

    @Test
    void aProjectTakesPartWithItsInvestmentAtTheTime() {
        open(1201, "2023-09-06");
        String project = register("参会项目", "411082", new BigDecimal("120000"));

        record(1201, project, "SIGNING", ", \"dueStartOn\": \"2023-12-31\"")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("investment", equalTo(120000))
                .body("plannedStartYear", equalTo(2023))
                .body("projectName", equalTo("参会项目"))
                .body("state", equalTo("RECORDED"));
        record(1201, project, "GROUNDBREAKING", ", \"investment\": 5").then().body("investment", equalTo(5));
        asCityAdmin()
                .get(PROJECTS + "/{id}/participations", project)
                .then()
                .body("batch", contains("SIGNING", "GROUNDBREAKING"));
    }

    @Test
    void aProjectSignedInOneSessionBreaksGroundInALaterOne() {
        open(1202, "2023-06-06");
        open(1203, "2023-09-06");
        String project = register("两期项目", "411082", BigDecimal.TEN);

        recorded(1202, project, "SIGNING", "");
        recorded(1203, project, "GROUNDBREAKING", "");

        asCityAdmin().get(PROJECTS + "/{id}/participations", project).then().body("session", contains(1202, 1203));
    }

    @Test
    void aProjectIsInABatchOfASessionOnce() {
        open(1204, "2023-09-06");
        String project = register("唯一参会", "411082", BigDecimal.TEN);
        recorded(1204, project, "SIGNING", "");

        record(1204, project, "SIGNING", "").then().statusCode(409).contentType("application/problem+json");
    }

    @Test
    void ofTwoWhoRecordTheSameAtOnceOneIsRefused() {
        open(1205, "2023-09-06");
        String project = register("同时参会", "411082", BigDecimal.TEN);

        List<Integer> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> record(1205, project, "SIGNING", "")))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
    }

    @Test
    void aMistakeIsWithdrawnAndRecordedAnew() {
        open(1206, "2023-09-06");
        String project = register("误登项目", "411082", BigDecimal.TEN);
        String wrong = recorded(1206, project, "SIGNING", ", \"investment\": 100");

        withdraw(1206, wrong, 0)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnAt", notNullValue())
                .body("withdrawalReason", equalTo("重复登记"));
        recorded(1206, project, "SIGNING", ", \"investment\": 10");

        asCityAdmin().get(PARTICIPATIONS, 1206).then().body("items.investment", contains(10.0f));
        asCityAdmin()
                .get(PARTICIPATIONS + "?withdrawn=true&sort=investment", 1206)
                .then()
                .body("items.investment", contains(10.0f, 100.0f));
        asCityAdmin()
                .get(PARTICIPATIONS + "/{id}/history", 1206, wrong)
                .then()
                .body("items.verb", contains("record", "withdraw"));
        withdraw(1206, wrong, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/illegal-transition"));
        withdraw(1206, wrong, 0).then().statusCode(412);
    }

    @Test
    void theRegistryFindsProjectsByWhereTheyTookPart() {
        open(1211, "2023-09-06");
        String project = register("可查参会", "411082", BigDecimal.TEN);
        String id = recorded(1211, project, "SIGNING", "");

        asCityAdmin()
                .get(PROJECTS + "?session=1211&batch=SIGNING")
                .then()
                .body("items.id", contains(project))
                .body("items[0].participations.session", contains(1211));
        withdraw(1211, id, 0).then().statusCode(200);
        asCityAdmin().get(PROJECTS + "?session=1211").then().body("items", hasSize(0));
    }

    @Test
    void bothAreAnnouncedByTheirContractsUnderTheProjectsKey() {
        open(1207, "2023-09-06");
        String project = register("有声参会", "411082", BigDecimal.TEN);
        String id = recorded(1207, project, "SIGNING", "");
        withdraw(1207, id, 0);

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", message -> project.equals(message.key()), 3);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_type"))
                    .containsExactly(
                            "cn.baton.project.ProjectRegistered.v1",
                            "cn.baton.project.ParticipationRecorded.v1",
                            "cn.baton.project.ParticipationWithdrawn.v1");
            Contract contract = Contract.own();
            contract.assertMatches("participation-recorded.v1", events.get(1).value());
            contract.assertMatches("participation-withdrawn.v1", events.get(2).value());
        }
    }

    @Test
    void anOfficerSeesAndRecordsTheOwnAreaOnly() {
        open(1208, "2023-09-06");
        String here = register("本县参会", "411082", BigDecimal.TEN);
        String there = register("邻县参会", "411081", BigDecimal.TEN);
        String hidden = recorded(1208, there, "SIGNING", "");

        record(asOfficer("411082"), 1208, here, "SIGNING", "").then().statusCode(201);
        record(asOfficer("411082"), 1208, there, "GROUNDBREAKING", "")
                .then()
                .statusCode(422)
                .body("violations.field", contains("projectId"));
        asOfficer("411082")
                .get(PARTICIPATIONS + "?count=true", 1208)
                .then()
                .body("items.projectId", contains(here))
                .body("total", equalTo(1));
        asOfficer("411082").get(PARTICIPATIONS + "/{id}", 1208, hidden).then().statusCode(404);
        record(as("wang", "viewer", null, null), 1208, here, "COMMISSIONING", "")
                .then()
                .statusCode(403);
    }

    @Test
    void anInvestmentThatIsNotKnownIsInNoRange() {
        open(1229, "2023-09-06");
        String known = recorded(1229, register("已知", "411082", BigDecimal.ZERO), "SIGNING", "");
        String unknown = recorded(1229, register("未知", "411082", null), "SIGNING", "");

        for (String range : List.of("investmentTo=10", "investmentFrom=0", "investmentFrom=-5&investmentTo=0")) {
            asCityAdmin()
                    .get(PARTICIPATIONS + "?count=true&" + range, 1229)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(known))
                    .body("total", equalTo(1));
        }
        asCityAdmin().get(PARTICIPATIONS + "?sort=-investment", 1229).then().body("items.id", contains(known, unknown));
    }

    @Test
    void theListIsFilteredAndPaged() {
        open(1209, "2023-09-06");
        String dear = register("大项目", "411082", new BigDecimal("900"));
        String cheap = register("小项目", "411081", new BigDecimal("9"));
        recorded(1209, dear, "SIGNING", "");
        recorded(1209, dear, "GROUNDBREAKING", "");
        recorded(1209, cheap, "SIGNING", "");

        assertThat(projects("?batch=SIGNING&sort=-investment")).containsExactly(dear, cheap);
        assertThat(projects("?areaCode=411081")).containsExactly(cheap);
        assertThat(projects("?investmentFrom=10&investmentTo=1000&batch=SIGNING"))
                .containsExactly(dear);
        assertThat(projects("?projectId=" + cheap)).containsExactly(cheap);
        assertThat(projects("?q=小项")).containsExactly(cheap);
        assertThat(projects("?stage=STARTED")).isEmpty();
        String cursor = asCityAdmin().get(PARTICIPATIONS + "?limit=2", 1209).path("next");
        asCityAdmin()
                .queryParam("cursor", cursor)
                .get(PARTICIPATIONS + "?limit=2", 1209)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        asCityAdmin().get(PARTICIPATIONS + "?asOf=2999-01-01", 1209).then().statusCode(400);
        asCityAdmin().get(PARTICIPATIONS + "?asOf=2199-01-01", 1209).then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "projectId | {'batch': 'SIGNING'}",
                "batch | {'projectId': '019ab001-0000-7000-8000-000000000001'}",
                "investment | {'projectId': 'ID', 'batch': 'SIGNING', 'investment': -1}",
                "investment | {'projectId': 'ID', 'batch': 'SIGNING', 'investment': 1.234}",
                "plannedStartYear | {'projectId': 'ID', 'batch': 'SIGNING', 'plannedStartYear': 23}",
                "plannedStartYear | {'projectId': 'ID', 'batch': 'COMMISSIONING', 'plannedStartYear': 2023}",
                "dueStartOn | {'projectId': 'ID', 'batch': 'GROUNDBREAKING', 'dueStartOn': '2023-12-31'}"
            })
    void aParticipationNeedsSoundFields(String field, String body) {
        asCityAdmin()
                .body("{\"number\": 1210, \"title\": \"第1210期\", \"heldOn\": \"2023-09-06\"}")
                .post(SessionApi.SESSIONS);
        String project = register("不合规参会", "411082", BigDecimal.TEN);

        asCityAdmin()
                .body(body.replace('\'', '"').replace("ID", project))
                .post(PARTICIPATIONS, 1210)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @Test
    void aSessionThatIsNotThereTakesNobody() {
        String project = register("无期项目", "411082", BigDecimal.TEN);

        record(9998, project, "SIGNING", "").then().statusCode(404);
        asCityAdmin().get(PARTICIPATIONS, 9998).then().statusCode(404);
    }

    /** History comes in any order: it is recorded all the same. */
    @Test
    void aProjectBehindItsBatchIsMarked() {
        open(1210, "2023-09-06");
        String planned = register("乙未签约", "411082", BigDecimal.ONE);
        String started = register("甲已开工", "411081", BigDecimal.TEN);
        record(1210, planned, "COMMISSIONING", "").then().statusCode(201).body("stageBehind", equalTo(true));
        start(started, "2026-10-08");
        recorded(1210, started, "SIGNING", "");
        record(1210, started, "GROUNDBREAKING", "").then().body("stageBehind", equalTo(false));
        recorded(1210, started, "COMMISSIONING", "");

        asCityAdmin()
                .get(PARTICIPATIONS + "?stageBehind=true&sort=totalInvestment", 1210)
                .then()
                .body("items.projectId", contains(planned, started))
                .body("items.batch", contains("COMMISSIONING", "COMMISSIONING"));
        asCityAdmin()
                .get(PARTICIPATIONS + "?stageBehind=false&sort=recordedAt", 1210)
                .then()
                .body("items.batch", contains("SIGNING", "GROUNDBREAKING"))
                .body("items.stageBehind", contains(false, false));
        asCityAdmin()
                .get(PARTICIPATIONS + "?sort=areaCode,name&count=true", 1210)
                .then()
                .body("items.projectId[3]", equalTo(planned))
                .body("total", equalTo(4));
    }

    private static List<String> projects(String query) {
        return asCityAdmin().get(PARTICIPATIONS + query, 1209).path("items.projectId");
    }
}
