package cn.baton.project.permit;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class PermitResourceIT {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String PERMITS = PROJECTS + "/{id}/permits";
    private static final String PERMIT = PERMITS + "/{permitId}";

    @Test
    void aPermitIsAppliedForAndIssuedWithinItsPromise() {
        String project = register("411082");
        String permit = apply(project, "CONSTRUCTION", "2026-10-12", 7);

        issue(project, permit, 0, "2026-10-20", "施1")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ISSUED"))
                .body("decidedOn", equalTo("2026-10-20"))
                .body("dueOn", equalTo("2026-10-21"))
                .body("elapsedDays", equalTo(8))
                .body("elapsedWorkingDays", equalTo(6))
                .body("withinPromise", equalTo(true))
                .body("provisional", equalTo(false));
        asCityAdmin()
                .get(PERMIT + "/history", project, permit)
                .then()
                .body("items.verb", contains("apply", "issue"))
                .body("items[1].after.number", equalTo("施1"));
        asCityAdmin().get(PROJECTS + "/{id}", project).then().header("ETag", "\"2\"");
    }

    @Test
    void theIssueIsAnnouncedByItsContractUnderTheProject() {
        String project = register("411082");
        String permit = apply(project, "EIA", "2026-10-12", null);
        issue(project, permit, 0, "2026-10-20", "环1").statusCode(200);

        try (Bus bus = new Bus()) {
            ConsumerRecord<String, String> event = bus.await(
                    "project.events",
                    message -> project.equals(message.key())
                            && "cn.baton.project.PermitIssued.v1".equals(Bus.header(message, "ce_type")));
            Contract.own().assertMatches("permit-issued.v1", event.value());
            assertThat(event.value()).contains(permit).contains("\"aggregateVersion\":2");
        }
    }

    @Test
    void theAnnulmentOfAnIssuedPermitIsAnnouncedAndOfNoOther() {
        String project = register("411082");
        String open = apply(project, "EIA", "2026-10-12", null);
        String rejected = apply(project, "PLANNING", "2026-10-12", 7);
        String issued = apply(project, "CONSTRUCTION", "2026-10-12", 7);
        command(project, rejected, 0, "reject", "{\"rejectedOn\": \"2026-10-15\", \"reason\": \"材料不齐\"}")
                .statusCode(200);
        issue(project, issued, 0, "2026-10-20", "施8").statusCode(200);
        for (String wrong : List.of(open, rejected, issued)) {
            command(project, wrong, wrong.equals(open) ? 0 : 1, "annul", "{\"reason\": \"录入有误\"}")
                    .statusCode(200);
        }
        command(project, issued, 2, "annul", "{\"reason\": \"又错\"}").statusCode(409);
        String anew = apply(project, "CONSTRUCTION", "2026-10-13", 7);
        issue(project, anew, 0, "2026-10-20", "施8").statusCode(200);

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", message -> project.equals(message.key()), 4);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_type"))
                    .containsExactly(
                            "cn.baton.project.ProjectRegistered.v1",
                            "cn.baton.project.PermitIssued.v1",
                            "cn.baton.project.PermitAnnulled.v1",
                            "cn.baton.project.PermitIssued.v1");
            String annulled = events.get(2).value();
            Contract.own().assertMatches("permit-annulled.v1", annulled);
            assertThat(annulled)
                    .contains(issued, "\"issuedOn\":\"2026-10-20\"", "\"withinPromise\":true")
                    .contains("\"aggregateVersion\":8,")
                    .doesNotContain("录入有误");
        }
    }

    @Test
    void anApplicationIsRejectedOrWithdrawnWithAReason() {
        String project = register("411082");
        String rejected = apply(project, "PLANNING", "2026-10-12", 7);
        String withdrawn = apply(project, "PLANNING", "2026-10-13", 7);

        command(project, rejected, 0, "reject", "{\"rejectedOn\": \"2026-10-15\", \"reason\": \"材料不齐\"}")
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("材料不齐"));
        command(project, withdrawn, 0, "withdraw", "{\"withdrawnOn\": \"2026-10-15\", \"reason\": \"方案调整\"}")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        issue(project, rejected, 1, "2026-10-20", "规1")
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/illegal-transition"))
                .body("allowed", contains("ANNULLED"));
    }

    @Test
    void anAnnulledEntryLeavesTheListsAndFreesItsNumber() {
        String project = register("411082");
        String wrong = apply(project, "PLANNING", "2026-10-12", 7);
        issue(project, wrong, 0, "2026-10-20", "规9").statusCode(200);

        command(project, wrong, 1, "annul", "{\"reason\": \"受理日期录入有误\"}")
                .statusCode(200)
                .body("state", equalTo("ANNULLED"));

        asCityAdmin().get(PERMITS, project).then().body("items", hasSize(0));
        asCityAdmin().get(PERMIT, project, wrong).then().body("state", equalTo("ANNULLED"));
        String right = apply(project, "PLANNING", "2026-10-13", 7);
        issue(project, right, 0, "2026-10-20", "规9").statusCode(200);
    }

    @Test
    void aNumberIsGivenOnceForAProjectAndType() {
        String project = register("411082");
        String first = apply(project, "CONSTRUCTION", "2026-10-12", 7);
        String second = apply(project, "CONSTRUCTION", "2026-10-13", 7);
        issue(project, first, 0, "2026-10-20", "施2").statusCode(200);

        issue(project, second, 0, "2026-10-20", "施2").statusCode(409);
        issue(project, second, 0, "2026-10-20", "施3").statusCode(200);
    }

    @Test
    void theSameMatterIsAppliedForOnce() {
        String project = register("411082");
        String first = apply(project, "CONSTRUCTION", "2026-10-12", 7);

        post(project, "{\"type\": \"CONSTRUCTION\", \"appliedOn\": \"2026-10-12\"}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("permitId", equalTo(first));
        apply(project, "PLANNING", "2026-10-12", 7);
        apply(register("411082"), "CONSTRUCTION", "2026-10-12", 7);
        command(project, first, 0, "annul", "{\"reason\": \"录入有误\"}").statusCode(200);
        apply(project, "CONSTRUCTION", "2026-10-12", 10);
    }

    @Test
    void permitsAreSortedByTheirDaysAndByHowLongTheyTook() {
        String authority = "Z" + UUID.randomUUID().toString().substring(0, 8);
        String project = register("411082");
        String slow = apply(project, "CONSTRUCTION", "2026-10-12", 7, authority);
        String fast = apply(project, "PLANNING", "2026-10-13", 1, authority);
        String open = apply(project, "EIA", "2026-10-14", null, authority);
        issue(project, slow, 0, "2026-10-23", "甲").statusCode(200);
        issue(project, fast, 0, "2026-10-20", "乙").statusCode(200);

        permits(authority, "&sort=-decidedOn").body("items.id", contains(slow, fast, open));
        permits(authority, "&sort=-dueOn").body("items.id", contains(slow, fast, open));
        permits(authority, "&sort=-elapsedWorkingDays").body("items.id", contains(slow, fast, open));
        permits(authority, "&sort=type").body("items.id", contains(slow, open, fast));
        String next = permits(authority, "&sort=-decidedOn&limit=2").extract().path("next");
        permits(authority, "&sort=-decidedOn&limit=2&cursor=" + next).body("items.id", contains(open));
    }

    @Test
    void whatIsRefusedIsSaidInPlainWords() {
        String project = register("411082");
        String permit = apply(project, "CONSTRUCTION", "2026-10-12", 7);

        issue(project, permit, 0, "2026-10-11", "施4")
                .statusCode(422)
                .body("violations[0].message", equalTo("日期不能早于受理日期 2026-10-12"));
        issue(project, permit, 0, "2026-10-20", "施4").statusCode(200);
        command(project, permit, 1, "withdraw", "{\"withdrawnOn\": \"2026-10-15\", \"reason\": \"x\"}")
                .statusCode(409)
                .body("detail", equalTo("审批手续已办结，不能改为已撤回"));
    }

    @Test
    void permitsOfAllProjectsAreFilteredByTypeStateAreaAndPromise() {
        String authority = "Z" + UUID.randomUUID().toString().substring(0, 8);
        String project = register("411082");
        String inTime = apply(project, "CONSTRUCTION", "2026-10-12", 7, authority);
        String late = apply(project, "CONSTRUCTION", "2026-10-13", 1, authority);
        String overdue = apply(project, "PLANNING", "2026-10-14", 1, authority);
        String unpromised = apply(project, "PLANNING", "2026-10-15", null, authority);
        issue(project, inTime, 0, "2026-10-20", "甲").statusCode(200);
        issue(project, late, 0, "2026-10-20", "乙").statusCode(200);

        permits(authority, "").body("items.id", contains(unpromised, overdue, late, inTime));
        permits(authority, "&late=true").body("items.id", contains(overdue, late));
        permits(authority, "&late=false").body("items.id", contains(inTime));
        permits(authority, "&state=APPLIED").body("items.id", contains(unpromised, overdue));
        permits(authority, "&state=APPLIED&state=ISSUED&type=PLANNING").body("items.id", contains(unpromised, overdue));
        permits(authority, "&state=ANNULLED").body("items", hasSize(0));
        permits(authority, "&type=CONSTRUCTION&sort=appliedOn&count=true")
                .body("items.id", contains(inTime, late))
                .body("total", equalTo(2));
        permits(authority, "&areaCode=411081").body("items", hasSize(0));
        permits(authority, "&appliedFrom=2026-10-13&appliedTo=2026-10-14").body("items.id", contains(overdue, late));
        permits(authority, "&decidedFrom=2026-10-20&decidedTo=2026-10-20").body("items.id", contains(late, inTime));
        permits(authority, "&asOf=2020-01-01").body("items", hasSize(0));
        asCityAdmin()
                .get("/api/v1/permits?asOf=2199-01-01")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("asOf"));
    }

    @Test
    void whatTheScopeHidesIsNotThere() {
        String project = register("411081");
        String permit = apply(project, "CONSTRUCTION", "2026-10-12", 7);

        as("li", "county-officer", "411082-FGW", "411082")
                .get(PERMIT, project, permit)
                .then()
                .statusCode(404);
        as("li", "county-officer", "411082-FGW", "411082")
                .get("/api/v1/permits?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(permit)));
        as("li", "county-officer", "411082-FGW", "411082")
                .body("{\"type\": \"EIA\", \"appliedOn\": \"2026-10-12\"}")
                .post(PERMITS, project)
                .then()
                .statusCode(404);
        as("zhang", "viewer", null, null)
                .body("{\"type\": \"EIA\", \"appliedOn\": \"2026-10-12\"}")
                .post(PERMITS, project)
                .then()
                .statusCode(403);
        asCityAdmin().get(PERMIT, register("411082"), permit).then().statusCode(404);
    }

    @Test
    void badInputIsNamed() {
        String project = register("411082");
        post(project, "{}").statusCode(422).body("violations.field", contains("appliedOn", "type"));
        post(project, "{\"type\": \"eia\", \"appliedOn\": \"2026-10-12\", \"authority\": \"甲\"}")
                .statusCode(422)
                .body("violations.field", contains("authority", "type"));
        post(project, "{\"type\": \"FENGSHUI\", \"appliedOn\": \"2026-10-12\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("type"))
                .body("detail", containsString("审批手续表"));
        post(project, "{\"type\": \"EIA\", \"appliedOn\": \"2199-10-12\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("appliedOn"));
        post(project, "{\"type\": \"EIA\", \"appliedOn\": \"2026-10-12\", \"promisedWorkingDays\": 0}")
                .statusCode(422)
                .body("violations[0].field", equalTo("promisedWorkingDays"));
        post(project, "{\"type\": \"EIA\", \"appliedOn\": \"2026-10-12\", \"promisedWorkingDays\": 501}")
                .statusCode(422);

        String permit = apply(project, "EIA", "2026-10-12", 7);
        command(project, permit, 0, "issue", "{}")
                .statusCode(422)
                .body("violations.field", contains("issuedOn", "number"));
        issue(project, permit, 0, "2026-10-11", "环3").statusCode(422).body("violations[0].field", equalTo("issuedOn"));
        issue(project, permit, 4, "2026-10-20", "环3").statusCode(412);
        command(project, permit, 0, "reject", "{}")
                .statusCode(422)
                .body("violations.field", contains("reason", "rejectedOn"));
        command(project, permit, 0, "annul", "{\"reason\": \" \"}").statusCode(422);
        asCityAdmin()
                .body("{\"reason\": \"x\"}")
                .post(PERMIT + "/annul", project, permit)
                .then()
                .statusCode(428);
    }

    private static ValidatableResponse permits(String authority, String query) {
        return asCityAdmin()
                .get("/api/v1/permits?authority=" + authority + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse issue(String project, String permit, int version, String on, String number) {
        return command(
                project, permit, version, "issue", "{\"issuedOn\": \"%s\", \"number\": \"%s\"}".formatted(on, number));
    }

    private static ValidatableResponse command(String project, String permit, int version, String verb, String body) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(PERMIT + "/" + verb, project, permit)
                .then();
    }

    private static String apply(String project, String type, String on, Integer promised) {
        return apply(project, type, on, promised, "411082-ZJJ");
    }

    private static String apply(String project, String type, String on, Integer promised, String authority) {
        return post(project, """
                {"type": "%s", "appliedOn": "%s", "promisedWorkingDays": %s, "authority": "%s"}""".formatted(type, on, promised, authority))
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .body("decidedOn", nullValue())
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String project, String body) {
        return asCityAdmin().body(body).post(PERMITS, project).then();
    }

    private static String register(String area) {
        Response project = asCityAdmin()
                .body("{\"name\": \"审批项目\", \"areaCode\": \"%s\"}".formatted(area))
                .post(PROJECTS);
        project.then().statusCode(201);
        return project.path("id");
    }
}
