package cn.baton.issue.ledger;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static cn.baton.issue.ledger.IssueApiClient.ASSIGNMENT;
import static cn.baton.issue.ledger.IssueApiClient.CLOSING;
import static cn.baton.issue.ledger.IssueApiClient.ISSUES;
import static cn.baton.issue.ledger.IssueApiClient.PLAN;
import static cn.baton.issue.ledger.IssueApiClient.SUBMISSION;
import static cn.baton.issue.ledger.IssueApiClient.TODAY;
import static cn.baton.issue.ledger.IssueApiClient.asInspector;
import static cn.baton.issue.ledger.IssueApiClient.asOfficer;
import static cn.baton.issue.ledger.IssueApiClient.command;
import static cn.baton.issue.ledger.IssueApiClient.get;
import static cn.baton.issue.ledger.IssueApiClient.issue;
import static cn.baton.issue.ledger.IssueApiClient.knownProject;
import static cn.baton.issue.ledger.IssueApiClient.raise;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** What the ledger does not take, and what it says then. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class IssueRefusalIT {

    @Inject
    Received received;

    private Bus bus;

    @BeforeEach
    void openBus() {
        bus = new Bus();
    }

    @AfterEach
    void closeBus() {
        bus.close();
    }

    @Test
    void nobodyVerifiesTheOwnWork() {
        UUID project = knownProject(bus, received, "核验项目", "411082");
        String id = raise(project, "核验问题");
        command(asInspector(), id, 0, "assign", ASSIGNMENT).then().statusCode(200);
        command(asCityAdmin(), id, 1, "submit", SUBMISSION).then().statusCode(200);

        command(asCityAdmin(), id, 2, "close", CLOSING)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/conflict"))
                .body("rule", equalTo("VERIFIER_IS_NOT_THE_SUBMITTER"));
        command(as("zhou", "inspector", "411082-GXJ", null), id, 2, "close", CLOSING)
                .then()
                .statusCode(409)
                .body("rule", equalTo("VERIFIER_IS_NOT_OF_THE_RESPONSIBLE_UNIT"));
        command(asInspector(), id, 2, "close", CLOSING).then().statusCode(200);
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        String id = raise(knownProject(bus, received, "并发项目", "411082"), "并发问题");
        command(asInspector(), id, 0, "assign", ASSIGNMENT).then().statusCode(200);

        command(asOfficer(), id, 0, "plan", PLAN)
                .then()
                .statusCode(412)
                .body("type", equalTo("https://baton.example/problems/stale-version"))
                .body("currentVersion", equalTo(1));
        asOfficer().body(PLAN).post(ISSUES + "/{id}/plan", id).then().statusCode(428);
        asCityAdmin()
                .header("If-None-Match", "\"1\"")
                .get(ISSUES + "/{id}", id)
                .then()
                .statusCode(304);
    }

    @Test
    void anIllegalTransitionNamesTheAllowedOnes() {
        String id = raise(knownProject(bus, received, "越级项目", "411082"), "越级问题");

        command(asInspector(), id, 0, "close", CLOSING)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://baton.example/problems/illegal-transition"))
                .body("state", equalTo("REGISTERED"))
                .body("allowed", contains("ASSIGNED"));
    }

    @Test
    void evidenceOfNothingIsNoEvidence() {
        String id = raise(knownProject(bus, received, "佐证项目", "411082"), "佐证问题");

        command(asOfficer(), id, 0, "submit", "{\"summary\": \"已办\", \"evidence\": []}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("evidence"));
        command(asOfficer(), id, 0, "submit", "{\"summary\": \"已办\", \"evidence\": [{\"title\": \" \"}]}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("evidence[0].title"));
        command(asInspector(), id, 0, "return", "{\"reason\": \"x\"}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("evidenceInsufficient"));
        asCityAdmin().get(ISSUES + "/{id}/history", id).then().body("items.verb", contains("raise"));
    }

    @Test
    void badInputIsNamedFieldByField() {
        asInspector()
                .body("{\"description\": \" \", \"responsibleUnit\": \"\"}")
                .post(ISSUES)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "violations.field",
                        contains("category", "description", "projectId", "responsibleUnit", "severity", "source"));
        asInspector()
                .body(issue(UUID.randomUUID(), "MAJOR", "长".repeat(4001)))
                .post(ISSUES)
                .then()
                .statusCode(422)
                .body("violations.field", contains("description"));
        asInspector()
                .body(issue(UUID.randomUUID(), "GRAVE", "x"))
                .post(ISSUES)
                .then()
                .statusCode(400)
                .body("violations.field", contains("severity"));
        asInspector()
                .body("{\"projektId\": \"x\"}")
                .post(ISSUES)
                .then()
                .statusCode(400)
                .body("violations.field", contains("projektId"));
        asInspector().body("{").post(ISSUES).then().statusCode(400);
        asInspector().post(ISSUES).then().statusCode(not(equalTo(500)));
        get(UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void badDatesAreNamed() {
        UUID project = knownProject(bus, received, "日期项目", "411082");
        String id = raise(project, "日期问题");

        command(
                        asInspector(),
                        id,
                        0,
                        "assign",
                        "{\"responsibleUnit\": \"411082-GXJ\", \"dueOn\": \"%s\"}".formatted(TODAY.minusDays(1)))
                .then()
                .statusCode(422)
                .body("violations.field", contains("dueOn"));
        command(asInspector(), id, 0, "assign", "{\"responsibleUnit\": \"411082-GXJ\", \"dueOn\": \"2026-02-30\"}")
                .then()
                .statusCode(400)
                .body("violations.field", contains("dueOn"));
        command(asInspector(), id, 0, "assign", "{}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("dueOn", "responsibleUnit"));
        command(asInspector(), id, 0, "assign", ASSIGNMENT).then().statusCode(200);
        command(
                        asInspector(),
                        id,
                        1,
                        "escalate",
                        "{\"level\": \"REMINDER_LETTER\", \"reason\": \"逾期\", \"replyDueOn\": \"%s\"}".formatted(TODAY))
                .then()
                .statusCode(422)
                .body("violations.field", contains("replyDueOn"));
    }

    @Test
    void everyVerbHasItsRoles() {
        String id = raise(knownProject(bus, received, "角色项目", "411082"), "角色问题");
        List<String> refused = new ArrayList<>();
        for (String verb : List.of("assign", "escalate", "return", "close")) {
            if (command(asOfficer(), id, 0, verb, "{}").statusCode() == 403) {
                refused.add(verb);
            }
        }
        for (String verb : List.of("plan", "submit")) {
            if (command(asInspector(), id, 0, verb, "{}").statusCode() == 403) {
                refused.add(verb);
            }
        }
        assertThat(refused).containsExactly("assign", "escalate", "return", "close", "plan", "submit");
        as("zhang", "viewer", null, null)
                .body(issue(UUID.randomUUID(), "MAJOR", "无权"))
                .post(ISSUES)
                .then()
                .statusCode(403);
        io.restassured.RestAssured.get(ISSUES).then().statusCode(401).header("WWW-Authenticate", notNullValue());
        asCityAdmin().get(ISSUES + "/{id}/escalations", id).then().body("", empty());
    }
}
