package cn.baton.project.milestone;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class MilestoneResourceIT {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String MILESTONES = PROJECTS + "/{id}/milestones";
    private static final String MILESTONE = MILESTONES + "/{milestoneId}";
    private static final String ACHIEVED = """
            {"achievedOn": "2026-10-20", "evidence": [{"kind": "SITE_PHOTO", "title": "首片下线"}]}""";

    @Test
    void aMilestoneIsPlannedMovedAndAchieved() {
        String project = register("411082");
        String milestone = plan(project, "首片组件下线", "FIRST_MODULE", "2026-10-01");

        patch(project, milestone, 0, "{\"plannedOn\": \"2026-10-31\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("plan.plannedOn", equalTo("2026-10-31"));
        command(project, milestone, 1, "achieve", ACHIEVED)
                .statusCode(200)
                .body("state", equalTo("ACHIEVED"))
                .body("achievedOn", equalTo("2026-10-20"))
                .body("approximate", equalTo(false))
                .body("evidence.title", contains("首片下线"));
        asCityAdmin()
                .get(MILESTONE + "/history", project, milestone)
                .then()
                .body("items.verb", contains("plan", "change", "achieve"))
                .body("items[1].before.plan.plannedOn", equalTo("2026-10-01"));
    }

    @Test
    void itsAchievementIsAnnouncedByItsContractUnderTheProject() {
        String project = register("411082");
        String milestone = plan(project, "首片电池片下线", null, null);
        command(project, milestone, 0, "achieve", ACHIEVED).statusCode(200);

        try (Bus bus = new Bus()) {
            ConsumerRecord<String, String> event = bus.await(
                    "project.events",
                    message -> project.equals(message.key())
                            && "cn.baton.project.MilestoneAchieved.v1".equals(Bus.header(message, "ce_type")));
            Contract.own().assertMatches("milestone-achieved.v1", event.value());
            assertThat(event.value()).contains(milestone).contains("\"aggregateVersion\":2");
        }
    }

    @Test
    void whatWasToldOfAnAchievementIsPutRightAndTakenBack() {
        String project = register("411082");
        String milestone = plan(project, "厂房封顶", "ROOF", "2026-10-01");
        command(project, milestone, 0, "achieve", ACHIEVED).statusCode(200);
        patch(project, milestone, 1, "{\"name\": \"厂房封顶\"}").statusCode(200).header("ETag", "\"1\"");
        patch(project, milestone, 1, "{\"name\": \"主厂房封顶\"}").statusCode(200);
        command(project, milestone, 2, "annul", "{\"reason\": \"误报\"}").statusCode(200);
        command(project, milestone, 3, "annul", "{\"reason\": \"误报\"}").statusCode(409);
        end(project);

        List<ConsumerRecord<String, String>> events = announced(project, 5);

        assertThat(events)
                .extracting(MilestoneResourceIT::type)
                .containsExactly(
                        "ProjectRegistered",
                        "MilestoneAchieved",
                        "MilestoneChanged",
                        "MilestoneAnnulled",
                        "FactorRequested");
        Contract contract = Contract.own();
        contract.assertMatches("milestone-changed.v1", events.get(2).value());
        contract.assertMatches("milestone-annulled.v1", events.get(3).value());
        assertThat(events.get(2).value()).contains(milestone, "\"name\":\"主厂房封顶\"", "\"achievedOn\":\"2026-10-20\"");
        assertThat(events.get(3).value()).contains(milestone, "\"name\":\"主厂房封顶\"", "\"achievedOn\":\"2026-10-20\"");
        assertThat(events).extracting(MilestoneResourceIT::version).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void nobodyHearsOfWhatWasOnlyPlanned() {
        String project = register("411082");
        String milestone = plan(project, "厂房封顶", null, "2026-10-01");
        patch(project, milestone, 0, "{\"plannedOn\": \"2026-11-01\"}").statusCode(200);
        command(project, milestone, 1, "annul", "{\"reason\": \"重复录入\"}").statusCode(200);
        end(project);

        assertThat(announced(project, 2))
                .extracting(MilestoneResourceIT::type)
                .containsExactly("ProjectRegistered", "FactorRequested");
    }

    @Test
    void milestonesAreListedInTheOrderOfTheirDays() {
        String project = register("411082");
        plan(project, "未定", null, null);
        plan(project, "后", null, "2026-12-01");
        String early = plan(project, "先", null, "2027-01-01");
        command(project, early, 0, "achieve", ACHIEVED).statusCode(200);

        asCityAdmin().get(MILESTONES, project).then().statusCode(200).body("plan.name", contains("先", "后", "未定"));
    }

    @Test
    void milestonesAreThoseToldByThen() {
        String project = register("411082");
        plan(project, "后", null, "2026-12-01");
        String early = plan(project, "先", null, "2027-01-01");
        command(project, early, 0, "achieve", ACHIEVED).statusCode(200);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        asCityAdmin()
                .get(MILESTONES + "?asOf=" + today, project)
                .then()
                .body("plan.name", contains("先", "后"))
                .body("state", contains("ACHIEVED", "PLANNED"));
        asCityAdmin()
                .get(MILESTONES + "?asOf=" + today.minusDays(1), project)
                .then()
                .body("", empty());
        asCityAdmin().get(MILESTONES + "?asOf=2199-01-01", project).then().statusCode(422);
    }

    @Test
    void anAnnulledMilestoneLeavesTheListAndFreesItsName() {
        String project = register("411082");
        String milestone = plan(project, "封顶", "ROOF", null);

        command(project, milestone, 0, "annul", "{\"reason\": \"重复录入\"}")
                .statusCode(200)
                .body("state", equalTo("ANNULLED"))
                .body("annulmentReason", equalTo("重复录入"));

        plan(project, "封顶", "ROOF", null);
        command(project, milestone, 1, "achieve", ACHIEVED)
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/illegal-transition"));
    }

    @Test
    void nameAndCodeAreUniqueInAProject() {
        String project = register("411082");
        plan(project, "封顶", "ROOF", null);
        String other = plan(project, "封顶二", null, null);

        post(project, "{\"name\": \"封顶\"}").statusCode(409);
        post(project, "{\"name\": \"封顶三\", \"code\": \"ROOF\"}").statusCode(409);
        patch(project, other, 0, "{\"code\": \"ROOF\"}").statusCode(409);
        plan(register("411082"), "封顶", "ROOF", null);
    }

    @Test
    void whatTheScopeHidesIsNotThere() {
        String project = register("411081");
        String milestone = plan(project, "封顶", null, null);

        as("li", "county-officer", "411082-FGW", "411082")
                .get(MILESTONES, project)
                .then()
                .statusCode(404);
        as("li", "county-officer", "411082-FGW", "411082")
                .header("If-Match", "\"0\"")
                .body(ACHIEVED)
                .post(MILESTONE + "/achieve", project, milestone)
                .then()
                .statusCode(404);
        as("zhang", "viewer", null, null)
                .body("{\"name\": \"x\"}")
                .post(MILESTONES, project)
                .then()
                .statusCode(403);
        asCityAdmin().get(MILESTONE, register("411082"), milestone).then().statusCode(404);
    }

    @Test
    void badInputIsNamed() {
        String project = register("411082");
        post(project, "{\"code\": \"roof\"}").statusCode(422).body("violations.field", contains("code", "name"));
        post(project, "{\"name\": \"%s\"}".formatted("长".repeat(101)))
                .statusCode(422)
                .body("violations.field", contains("name"));
        post(project, "{\"name\": \"x\", \"plannedOn\": \"soon\"}").statusCode(400);

        String milestone = plan(project, "封顶", null, null);
        command(project, milestone, 0, "achieve", "{\"evidence\": [{\"kind\": \"SITE_PHOTO\"}]}")
                .statusCode(422)
                .body("violations.field", contains("achievedOn", "evidence[0].title"));
        command(project, milestone, 0, "achieve", "{\"achievedOn\": \"2199-01-01\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("achievedOn"));
        command(project, milestone, 3, "achieve", ACHIEVED).statusCode(412);
        patch(project, milestone, 0, "{\"name\": null}").statusCode(422);
        patch(project, milestone, 0, "{\"achievedOn\": \"2026-10-20\"}").statusCode(400);
        command(project, milestone, 0, "annul", "{}").statusCode(422).body("violations.field", contains("reason"));
        asCityAdmin()
                .body(ACHIEVED)
                .post(MILESTONE + "/achieve", project, milestone)
                .then()
                .statusCode(428);
    }

    /** An event of another kind: what would have been announced before it stands before it. */
    private static void end(String project) {
        asCityAdmin()
                .body("{\"kind\": \"OTHER\", \"needBy\": \"2099-12-31\"}")
                .post(PROJECTS + "/{id}/factor-requests", project)
                .then()
                .statusCode(201);
    }

    private static List<ConsumerRecord<String, String>> announced(String project, int count) {
        try (Bus bus = new Bus()) {
            return bus.read("project.events", message -> project.equals(message.key()), count);
        }
    }

    private static String type(ConsumerRecord<String, String> event) {
        return Bus.header(event, "ce_type").replaceAll("cn\\.baton\\.project\\.(\\w+)\\.v1", "$1");
    }

    private static Integer version(ConsumerRecord<String, String> event) {
        return JsonPath.from(event.value()).getInt("aggregateVersion");
    }

    private static ValidatableResponse patch(String project, String milestone, int version, String body) {
        return asCityAdmin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(MILESTONE, project, milestone)
                .then();
    }

    private static ValidatableResponse command(
            String project, String milestone, int version, String verb, String body) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(MILESTONE + "/" + verb, project, milestone)
                .then();
    }

    private static String plan(String project, String name, String code, String plannedOn) {
        return post(
                        project,
                        "{\"name\": \"%s\", \"code\": %s, \"plannedOn\": %s}"
                                .formatted(name, quoted(code), quoted(plannedOn)))
                .statusCode(201)
                .body("state", equalTo("PLANNED"))
                .body("achievedOn", nullValue())
                .extract()
                .path("id");
    }

    private static String quoted(String value) {
        return value == null ? null : "\"" + value + "\"";
    }

    private static ValidatableResponse post(String project, String body) {
        return asCityAdmin().body(body).post(MILESTONES, project).then();
    }

    private static String register(String area) {
        return asCityAdmin()
                .body("{\"name\": \"节点项目\", \"areaCode\": \"%s\"}".formatted(area))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
