package cn.baton.project;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

import static cn.baton.project.Requests.V1;
import static cn.baton.project.Requests.change;
import static cn.baton.project.Requests.county;
import static cn.baton.project.Requests.create;
import static cn.baton.project.Requests.get;
import static cn.baton.project.Requests.patch;
import static cn.baton.project.Requests.version;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What belongs to one project as it was known: what was told, corrected or taken back today was not so yesterday. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProjectChildrenAsOfIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String YESTERDAY = "?asOf=" + TODAY.minusDays(1);
    private static final String BEFORE = "?asOf=" + TODAY.minusDays(5);

    @Inject
    AgroalDataSource dataSource;

    private Past past;
    private String id;
    private String project;

    @BeforeEach
    void twoDaysAgo() throws SQLException {
        past = new Past(dataSource);
        id = create("/projects", """
                {"name": "旧名项目", "areaCode": "411003", "owner": {"name": "黄河旋风"}}""");
        past.told("project", id, 2);
        project = "/projects/" + id;
    }

    @Test
    void aParticipationStoodUntilItWasTakenBack() throws SQLException {
        int session = Math.floorMod(id.hashCode(), 1_000) + 8_000;
        create("/sessions", "{\"number\": %d, \"title\": \"期\", \"heldOn\": \"2024-03-06\"}".formatted(session));
        String participations = "/sessions/" + session + "/participations";
        String participation = create(participations, "{\"projectId\": \"%s\", \"batch\": \"SIGNING\"}".formatted(id));
        past.recorded("participation", participation, 2);
        past.told("project", id, 2);
        change(participations + "/" + participation + "/withdraw", 0, "{\"reason\": \"误报\"}")
                .statusCode(200);
        patch(project, version(project), "{\"name\": \"新名项目\", \"areaCode\": \"411024\"}")
                .statusCode(200);

        get(project + "/participations").body("", empty());
        get(project + "/participations?withdrawn=true")
                .body("state", contains("WITHDRAWN"))
                .body("projectName", contains("新名项目"));
        get(project + "/participations" + YESTERDAY)
                .body("state", contains("RECORDED"))
                .body("[0].withdrawnAt", nullValue())
                .body("[0].withdrawalReason", nullValue())
                .body("projectName", contains("旧名项目"));
        get(project + "/participations" + BEFORE).statusCode(404);
        get(participations + YESTERDAY)
                .body("items.state", contains("RECORDED"))
                .body("items[0].withdrawalReason", nullValue());
        county("411003").get(V1 + project + "/participations").then().statusCode(404);
        county("411003")
                .get(V1 + project + "/participations" + YESTERDAY)
                .then()
                .body("", hasSize(1));
    }

    @Test
    void aMembershipStoodUntilItWasEnded() throws SQLException {
        String code = "P-" + id.substring(24).toUpperCase();
        create(
                "/programmes",
                "{\"code\": \"%s\", \"name\": \"专项\", \"year\": 2024, \"level\": \"CITY\"}".formatted(code));
        String members = "/programmes/" + code + "/members";
        String member = create(members, "{\"projectId\": \"%s\", \"addedOn\": \"2024-03-06\"}".formatted(id));
        past.recorded("programme_member", member, 2);
        change(members + "/" + member + "/remove", 0, "{\"removedOn\": \"2024-04-01\", \"reason\": \"调整\"}")
                .statusCode(200);

        get(members + "?removed=true").body("items.state", contains("REMOVED"));
        get(members + YESTERDAY)
                .body("items.state", contains("MEMBER"))
                .body("items[0].removedOn", nullValue())
                .body("items[0].removalReason", nullValue())
                .body("items[0].removalRecordedAt", nullValue());
    }

    @Test
    void aSurveyStoodUntilItWasWithdrawn() throws SQLException {
        String survey = create("/surveys", """
                {"projectId": "%s", "visitedOn": "2024-03-06", "score": 4, "enterprise": "圣戈班"}""".formatted(id));
        past.recorded("survey", survey, 2);
        change("/surveys/" + survey + "/withdraw", 0, "{\"reason\": \"重复\"}").statusCode(200);

        get("/surveys?projectId=" + id).body("items", empty());
        get("/surveys" + YESTERDAY + "&projectId=" + id)
                .body("items.state", contains("RECORDED"))
                .body("items[0].withdrawnAt", nullValue())
                .body("items[0].withdrawalReason", nullValue());
    }

    @Test
    void theProjectsAroundAMainProjectAreThoseOfTheDay() throws SQLException {
        String chain = create("/projects", """
                {"name": "链上项目", "areaCode": "411003", "mainProjectId": "%s"}""".formatted(id));
        past.told("project", chain, 2);
        patch("/projects/" + chain, 0, "{\"mainProjectId\": null}").statusCode(200);

        get(project + "/related").body("id", contains(id));
        get(project + "/related" + YESTERDAY).body("id", contains(id, chain));
        get("/projects/" + chain + "/related" + YESTERDAY).body("id", contains(id, chain));
        get(project + "/related" + BEFORE).statusCode(404);
    }

    @Test
    void anAttachmentIsThereUntilItIsRemoved() throws SQLException {
        String attachment = attach();
        past.recorded("attachment", attachment, 2);
        change(project + "/attachments/" + attachment + "/remove", 0, "{\"reason\": \"传错\"}")
                .statusCode(200);

        get(project + "/attachments").body("items", empty());
        get(project + "/attachments?removed=true").body("items.removalReason", contains("传错"));
        get(project + "/attachments" + YESTERDAY)
                .body("items.id", contains(attachment))
                .body("items[0].removedAt", nullValue())
                .body("items[0].removalReason", nullValue());
        get(project + "/attachments" + BEFORE + "&removed=true").body("items", empty());
    }

    @Test
    void anAttachmentBearsOutWhatWasToldByThen() throws SQLException {
        String attachment = attach();
        past.recorded("attachment", attachment, 2);
        String milestone = create(project + "/milestones", "{\"name\": \"封顶\"}");
        change(project + "/milestones/" + milestone + "/achieve", 0, """
                {"achievedOn": "2024-08-30", "evidence": [
                  {"kind": "SITE_PHOTO", "title": "现场", "attachmentId": "%s"}]}""".formatted(attachment))
                .statusCode(200);

        get(project + "/attachments").body("items.evidence", contains(true));
        get(project + "/attachments" + YESTERDAY).body("items.evidence", contains(false));
    }

    @Test
    void aReportStoodUntilItWasCorrected() throws SQLException {
        change(project + "/sign", version(project), """
                {"signedOn": "2024-01-10", "evidence": [{"kind": "AGREEMENT", "title": "投资协议"}],
                  "agreedStartOn": "2024-06-01"}""");
        String figures =
                "\"figures\": {\"yearToDateInvestment\": %d, \"cumulativeInvestment\": 200, \"physicalProgress\": 5}";
        String reports = project + "/progress-reports";
        String report = create(reports, "{\"month\": \"2024-03\", %s}".formatted(figures.formatted(100)));
        past.recorded("progress_report", report, 2);
        create(reports + "/" + report + "/corrections", "{\"reason\": \"误报\", %s}".formatted(figures.formatted(90)));

        get(reports + "?all=true").body("items.findAll { it.supersededAt != null }.id", contains(report));
        get(reports + YESTERDAY)
                .body("items.id", contains(report))
                .body("items[0].supersededAt", nullValue())
                .body("items[0].supersededBy", nullValue());
    }

    @Test
    void aFigureStoodUntilItWasRevised() throws SQLException {
        String figure = """
                {"code": "ASOF_%s", "period": "2024", "areaCode": "411000", "value": %%d, "unit": "%%%%",
                  "source": "许昌市统计局"}""".formatted(id.substring(24).toUpperCase());
        String first = create("/macro-indicators", figure.formatted(5));
        past.recorded("macro_indicator", first, 2);
        create("/macro-indicators", figure.formatted(6));

        String list = "/macro-indicators?superseded=true&code=ASOF_"
                + id.substring(24).toUpperCase();
        get(list).body("items.findAll { it.supersededAt != null }.id", contains(first));
        get(list + YESTERDAY.replace('?', '&'))
                .body("items.id", contains(first))
                .body("items[0].supersededAt", nullValue());
    }

    @Test
    void whatWasPlannedOfAMilestoneIsKnown() throws SQLException {
        String milestones = project + "/milestones";
        String milestone = create(milestones, "{\"name\": \"封顶\", \"plannedOn\": \"2024-06-01\"}");
        past.told("milestone", milestone, 2);
        patch(milestones + "/" + milestone, 0, "{\"name\": \"主体封顶\", \"plannedOn\": \"2024-09-01\"}")
                .statusCode(200);
        change(milestones + "/" + milestone + "/achieve", 1, "{\"achievedOn\": \"2024-08-30\"}")
                .statusCode(200);

        get(milestones).body("plan.name", contains("主体封顶")).body("state", contains("ACHIEVED"));
        get(milestones + YESTERDAY)
                .body("plan.name", contains("封顶"))
                .body("plan.plannedOn", contains("2024-06-01"))
                .body("state", contains("PLANNED"))
                .body("[0].achievedOn", nullValue());
        change(milestones + "/" + milestone + "/annul", 2, "{\"reason\": \"误录\"}")
                .statusCode(200);
        get(milestones).body("", empty());
        get(milestones + YESTERDAY).body("state", contains("PLANNED")).body("[0].annulmentReason", nullValue());
        get(milestones + BEFORE).body("", empty());
    }

    @Test
    void timeElapsedIsToldOfThePointsOfTheDay() throws SQLException {
        String milestones = project + "/milestones";
        for (String day : new String[] {"2024-03-01", "2024-03-31"}) {
            String milestone = create(milestones, "{\"name\": \"%s\"}".formatted(day));
            change(milestones + "/" + milestone + "/achieve", 0, "{\"achievedOn\": \"%s\"}".formatted(day))
                    .statusCode(200);
            past.told("milestone", milestone, 2);
            change(milestones + "/" + milestone + "/annul", 1, "{\"reason\": \"误录\"}")
                    .statusCode(200);
        }
        String between = "from=milestone:2024-03-01&to=milestone:2024-03-31";

        get(project + "/elapsed?" + between).statusCode(422);
        get(project + "/elapsed" + YESTERDAY + "&" + between)
                .statusCode(200)
                .body("asOf", equalTo(TODAY.minusDays(1).toString()))
                .body("days", equalTo(30));
    }

    @Test
    void anHonourWasClaimedAsItWasToldThen() throws SQLException {
        String honours = project + "/honours";
        String honour = create(honours, """
                {"level": "PROVINCIAL_CHAMPION", "title": "旧称", "awardedOn": "2024-03-01"}""");
        past.told("honour", honour, 2);
        patch(honours + "/" + honour, 0, "{\"title\": \"新称\", \"level\": \"NATIONAL_FIRST\"}")
                .statusCode(200);

        get(honours).body("details.title", contains("新称"));
        get(honours + YESTERDAY)
                .body("details.title", contains("旧称"))
                .body("details.level", contains("PROVINCIAL_CHAMPION"));
        get(honours + BEFORE).body("", empty());
    }

    @Test
    void whatWasTakenDownTodayWasNotThereYesterday() {
        String entry = create("/pipeline", """
                {"projectId": "%s", "direction": "POLICY", "enteredOn": "2024-03-01"}""".formatted(id));
        change("/pipeline/" + entry + "/screen", 0, """
                {"screenedOn": "2024-03-02", "unit": "411000-FGW", "result": "PASSED"}""").statusCode(200);
        change("/pipeline/" + entry + "/adjust", 1, """
                {"adjustedOn": "2024-03-03", "change": "增加一条线", "reason": "需求"}""").statusCode(200);
        change(project + "/reserve", version(project), """
                {"reservedOn": "2024-03-04", "evidence": [{"kind": "SCREENING_RESULT", "title": "筛选"}]}""").statusCode(200);
        change(project + "/transfer-library", version(project), """
                {"library": "IMPLEMENTATION", "level": "CITY", "on": "2024-03-05", "reason": "列入"}""").statusCode(200);

        for (String list : new String[] {
            "/pipeline/" + entry + "/screenings",
            "/pipeline/" + entry + "/adjustments",
            project + "/transitions",
            project + "/library-transfers"
        }) {
            get(list).statusCode(200).body("", hasSize(1));
            get(list + YESTERDAY).statusCode(200).body("", empty());
        }
    }

    @Test
    void aPlanIsIssuedFromTheDayOnWhichItWas() {
        String year = "/investment-plans/2093";
        RestAssured.given()
                .spec(Tokens.asCityAdmin())
                .body("{\"plannedInvestment\": 100}")
                .put(V1 + project + "/annual-plans/2093")
                .then()
                .statusCode(201);
        create(year, "{\"issuedOn\": \"2024-03-01\"}");

        get(year).body("", hasSize(1));
        get(year + YESTERDAY).body("", empty());
    }

    @Test
    void anExportNamesTheProjectAsItWas() throws SQLException {
        String survey = create("/surveys", """
                {"projectId": "%s", "visitedOn": "2024-03-06", "score": 4, "enterprise": "圣戈班"}""".formatted(id));
        String permit = create(project + "/permits", "{\"type\": \"PLANNING\", \"appliedOn\": \"2024-03-06\"}");
        past.recorded("survey", survey, 2);
        past.recorded("permit", permit, 2);
        patch(project, version(project), "{\"name\": \"新名项目\"}").statusCode(200);

        for (String list : new String[] {"surveys?projectId=" + id, "permits?appliedFrom=2024-03-06&q=%s"}) {
            String export = "/exports/" + list + "&format=csv";
            get(export.formatted("新名")).statusCode(200).body(containsString(id + ",新名项目"));
            get(export.formatted("旧名") + YESTERDAY.replace('?', '&'))
                    .statusCode(200)
                    .body(containsString(id + ",旧名项目"));
        }
    }

    @Test
    void nobodyKnowsTomorrow() {
        for (String list : new String[] {
            "/participations",
            "/related",
            "/attachments",
            "/milestones",
            "/honours",
            "/transitions",
            "/library-transfers",
            "/elapsed?from=startedOn&to=signedOn"
        }) {
            get(project + list + (list.contains("?") ? "&" : "?") + "asOf=" + TODAY.plusDays(1))
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("violations.field", contains("asOf"));
        }
    }

    private String attach() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.token("admin", "city-admin", "411000-fgw", null))
                .multiPart("file", "a.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8))
                .post(V1 + project + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
