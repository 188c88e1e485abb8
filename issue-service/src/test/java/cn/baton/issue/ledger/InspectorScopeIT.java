package cn.baton.issue.ledger;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static cn.baton.issue.ledger.IssueApiClient.ASSIGNMENT;
import static cn.baton.issue.ledger.IssueApiClient.ISSUES;
import static cn.baton.issue.ledger.IssueApiClient.announce;
import static cn.baton.issue.ledger.IssueApiClient.assign;
import static cn.baton.issue.ledger.IssueApiClient.command;
import static cn.baton.issue.ledger.IssueApiClient.issue;
import static cn.baton.issue.ledger.IssueApiClient.issueIn;
import static cn.baton.issue.ledger.IssueApiClient.knownProject;
import static cn.baton.issue.ledger.IssueApiClient.raise;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** An inspector sees the issues of the projects that it looks after, and those that it raised. */
@QuarkusTest
@TestProfile(InspectorScopeIT.ByAssignment.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class InspectorScopeIT {

    public static class ByAssignment implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("baton.inspectors.see-all", "false");
        }
    }

    @Inject
    Received received;

    private final String inspector = "inspector-" + UUID.randomUUID();
    private final UUID assignment = UUID.randomUUID();
    private Bus bus;
    private UUID project;

    @BeforeEach
    void open() {
        bus = new Bus();
        project = knownProject(bus, received, "分包项目", "411082");
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void whoLooksAfterAProjectSeesItsIssues() {
        String id = raise(asCityAdmin(), project, "市里发现");
        isHidden(id);

        received.await(assign(bus, project, assignment, inspector, "ASSIGNED", 1));

        me().get(ISSUES + "/{id}", id).then().statusCode(200);
        me().get(ISSUES + "/{id}/history", id).then().statusCode(200);
        me().get(ISSUES + "?count=true&projectId=" + project)
                .then()
                .body("items.id", contains(id))
                .body("total", equalTo(1));
        command(me(), id, 0, "assign", ASSIGNMENT).then().statusCode(200);
    }

    @Test
    void anAssignmentThatWasAnnulledNeverWas() {
        String id = raise(asCityAdmin(), project, "市里发现");
        received.await(assign(bus, project, assignment, inspector, "ASSIGNED", 1));

        received.await(assign(bus, project, assignment, inspector, "ANNULLED", 2));

        isHidden(id);
    }

    @Test
    void aLateAnnouncementDoesNotUndoANewerOne() {
        String id = raise(asCityAdmin(), project, "市里发现");
        received.await(assign(bus, project, assignment, inspector, "ANNULLED", 2));

        received.await(assign(bus, project, assignment, inspector, "ASSIGNED", 1));

        isHidden(id);
    }

    @Test
    void whatAnInspectorRaisedStaysItsOwn() {
        received.await(assign(bus, project, assignment, inspector, "ASSIGNED", 1));
        String id = raise(me(), project, "督导发现");

        received.await(assign(bus, project, assignment, inspector, "ANNULLED", 2));

        me().get(ISSUES + "/{id}", id).then().statusCode(200);
        me().get(ISSUES).then().body("items.id", contains(id));
    }

    @Test
    void aProjectThatIsNotAssignedIsAnsweredLikeOneThatIsNotKnown() {
        UUID unknown = UUID.randomUUID();

        assertThat(refusal(me(), project)).isEqualTo(refusal(me(), unknown));
        assertThat(taken(me(), project)).isEqualTo(taken(me(), unknown));
    }

    @Test
    void aProjectIsToldToWhoRaisedAnIssueOnItOnceItIsAssigned() {
        String id = raise(me(), project, "411082", "何处");
        received.await(announce(bus, project, "改名", "411082", 1));
        me().get(ISSUES + "/{id}", id)
                .then()
                .body("projectConfirmed", equalTo(false))
                .body("projectName", nullValue());
        me().get(ISSUES + "/{id}/history", id).then().body("items.verb", contains("raise"));

        received.await(assign(bus, project, assignment, inspector, "ASSIGNED", 2));

        me().get(ISSUES + "/{id}", id)
                .then()
                .body("projectConfirmed", equalTo(true))
                .body("projectName", equalTo("改名"));
    }

    @Test
    void theAreaOfAProjectThatIsSeenMustBeItsOwn() {
        received.await(assign(bus, project, assignment, inspector, "ASSIGNED", 1));

        me().body(issueIn("411081", project, "何处"))
                .post(ISSUES)
                .then()
                .statusCode(422)
                .body("violations.field", contains("areaCode"));
    }

    @Test
    void aForeignProjectIsAnsweredLikeOneThatIsNotKnown() {
        UUID foreign = knownProject(bus, received, "邻县项目", "411081");
        UUID unknown = UUID.randomUUID();
        RequestSpecification officer = as("li", "county-officer", "411082-GXJ", "411082");

        assertThat(refusal(officer, foreign)).isEqualTo(refusal(officer, unknown));
        assertThat(taken(officer, foreign)).isEqualTo(taken(officer, unknown));
    }

    @Test
    void anOfficerNamesNoOtherArea() {
        as("li", "county-officer", "411082-GXJ", "411082")
                .body(issueIn("411081", UUID.randomUUID(), "越界"))
                .post(ISSUES)
                .then()
                .statusCode(403)
                .body("violations.field", contains("areaCode"));
    }

    private RequestSpecification me() {
        return as(inspector, "inspector", "411000-DCS", null);
    }

    private void isHidden(String id) {
        me().get(ISSUES + "/{id}", id).then().statusCode(404);
        me().get(ISSUES + "?projectId=" + project).then().body("items", empty());
        command(me(), id, 0, "assign", ASSIGNMENT).then().statusCode(404);
    }

    /** The whole answer to raising an issue on the project without an area. */
    private static Map<String, Object> refusal(RequestSpecification by, UUID of) {
        return by.body(issue(of, "MAJOR", "何处"))
                .post(ISSUES)
                .then()
                .statusCode(404)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    /** The issue raised with the own area, without ids, numbers and times. */
    private static Map<String, Object> taken(RequestSpecification by, UUID of) {
        Map<String, Object> told = by.body(issueIn("411082", of, "何处"))
                .post(ISSUES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("$");
        Map<String, Object> issue = new HashMap<>(told);
        issue.keySet().removeAll(Set.of("id", "projectId", "number", "raisedAt"));
        return issue;
    }
}
