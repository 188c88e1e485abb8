package cn.baton.project.registry;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** An inspector sees the projects that it looks after as supervision staff, what belongs to them, and its own visits. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class InspectorScopeIT {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String SURVEYS = "/api/v1/surveys";

    private final String inspector = "inspector-" + UUID.randomUUID();
    private final String externalId = "INSPECTED-" + UUID.randomUUID();
    private String project;

    @BeforeEach
    void register() {
        project = asCityAdmin()
                .body("{\"name\": \"分包项目\", \"areaCode\": \"411082\", \"externalId\": \"%s\"}".formatted(externalId))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/history",
                "/permits",
                "/milestones",
                "/progress-reports",
                "/annual-plans",
                "/factor-requests",
                "/assignments",
                "/attachments",
                "/participations",
                "/lights",
                "/cost-revisions",
                "/honours"
            })
    void whatBelongsToAProjectIsSeenByWhoLooksAfterIt(String child) {
        me().get(PROJECTS + "/{id}" + child, project).then().statusCode(404);

        lookAfter();

        me().get(PROJECTS + "/{id}" + child, project).then().statusCode(200);
    }

    @Test
    void howLongThingsTookIsToldToWhoLooksAfterTheProject() {
        String between = PROJECTS + "/{id}/elapsed?from=signedOn&to=unheardOf";
        me().get(between, project).then().statusCode(404);

        lookAfter();

        me().get(between, project).then().statusCode(422);
    }

    @Test
    void listsAndFiguresHoldTheAssignedProjectsOnly() {
        me().get(PROJECTS + "?count=true").then().body("items", empty()).body("total", equalTo(0));

        lookAfter();

        me().get(PROJECTS + "?count=true").then().body("items.id", contains(project));
        me().get("/api/v1/assignments").then().body("items.projectId", contains(project));
        for (String list : new String[] {
            "/permits",
            "/progress-reports",
            "/annual-plans",
            "/factor-requests",
            "/pipeline",
            "/surveys",
            "/land/demands",
            "/land/matches",
            "/land/parcels",
            "/land/targets"
        }) {
            me().get("/api/v1" + list).then().statusCode(200).body("items", empty());
        }
    }

    @Test
    void whoseAssignmentWasAnnulledSeesNothing() {
        String assignment = lookAfter();

        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"误登\"}")
                .post(PROJECTS + "/{id}/assignments/{assignment}/annul", project, assignment)
                .then()
                .statusCode(200);

        me().get(PROJECTS + "/{id}", project).then().statusCode(404);
    }

    @Test
    void aVisitIsSeenByTheInspectorWhoRecordedIt() {
        String visit = me().body("""
                        {"enterprise": "某企业 %s", "areaCode": "411082", "visitedOn": "2023-09-20", "score": 4}""".formatted(UUID.randomUUID()))
                .post(SURVEYS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        me().get(SURVEYS + "/{id}", visit).then().statusCode(200);
        me().get(SURVEYS).then().body("items.id", contains(visit));
        as("inspector-" + UUID.randomUUID(), "inspector", "411000-DCS", null)
                .get(SURVEYS)
                .then()
                .body("items.id", not(hasItem(visit)));
    }

    private RequestSpecification me() {
        return as(inspector, "inspector", "411000-DCS", null);
    }

    private String lookAfter() {
        return asCityAdmin()
                .body("""
                        {"role": "SUPERVISION_STAFF", "subject": "%s", "name": "督导", "from": "2026-01-01"}""".formatted(inspector))
                .post(PROJECTS + "/{id}/assignments", project)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
