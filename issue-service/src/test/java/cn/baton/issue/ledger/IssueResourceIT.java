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

import java.util.UUID;

import static cn.baton.issue.ledger.IssueApiClient.ASSIGNMENT;
import static cn.baton.issue.ledger.IssueApiClient.CLOSING;
import static cn.baton.issue.ledger.IssueApiClient.ISSUES;
import static cn.baton.issue.ledger.IssueApiClient.PLAN;
import static cn.baton.issue.ledger.IssueApiClient.REFUSAL;
import static cn.baton.issue.ledger.IssueApiClient.SUBMISSION;
import static cn.baton.issue.ledger.IssueApiClient.TODAY;
import static cn.baton.issue.ledger.IssueApiClient.asInspector;
import static cn.baton.issue.ledger.IssueApiClient.asOfficer;
import static cn.baton.issue.ledger.IssueApiClient.command;
import static cn.baton.issue.ledger.IssueApiClient.get;
import static cn.baton.issue.ledger.IssueApiClient.issue;
import static cn.baton.issue.ledger.IssueApiClient.knownProject;
import static cn.baton.issue.ledger.IssueApiClient.raise;
import static cn.baton.issue.ledger.IssueApiClient.step;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

/** An issue from raising to striking off. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class IssueResourceIT {

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
    void anIssueOnAKnownProjectCarriesItsNameAndArea() {
        UUID project = knownProject(bus, received, "金刚石项目", "411082");

        asInspector()
                .body(issue(project, "CRITICAL", "设备款未到位"))
                .post(ISSUES)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern(".*/api/v1/issues/[0-9a-f-]{36}"))
                .body("number", matchesPattern("\\d{4}-\\d{4,}"))
                .body("projectConfirmed", equalTo(true))
                .body("projectName", equalTo("金刚石项目"))
                .body("areaCode", equalTo("411082"))
                .body("status", equalTo("REGISTERED"))
                .body("level", equalTo("LEDGER"))
                .body("raisedOn", equalTo(TODAY.toString()))
                .body("raisedBy.subject", equalTo("chen"))
                .body("raisedBy.unit", equalTo("411000-DCS"));
    }

    @Test
    void anIssueIsPutRightAndStruckOff() {
        UUID project = knownProject(bus, received, "全程项目", "411082");
        String id = raise(project, "全程问题");

        command(asInspector(), id, 0, "assign", ASSIGNMENT)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("ASSIGNED"))
                .body("responsiblePerson", equalTo("李明"));
        command(asOfficer(), id, 1, "plan", PLAN)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECTIFYING"))
                .body("measures", equalTo("财政局拨付到位，工信局每日跟踪"));
        command(asOfficer(), id, 2, "submit", SUBMISSION)
                .then()
                .statusCode(200)
                .body("submission.submittedBy.subject", equalTo("li"))
                .body("submission.evidence.title", contains("拨付凭证"));
        command(asInspector(), id, 3, "return", REFUSAL)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("lastReturn.evidenceInsufficient", equalTo(true));
        command(asOfficer(), id, 4, "plan", PLAN).then().statusCode(200);
        command(asOfficer(), id, 5, "submit", SUBMISSION).then().statusCode(200);
        command(asInspector(), id, 6, "close", CLOSING)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closing.conclusion", equalTo("资金已到账，同意销号"))
                .body("closing.closedOn", equalTo(TODAY.toString()))
                .body("closing.verifier.unit", equalTo("411000-DCS"));

        get(id).then().header("ETag", "\"7\"").body("status", equalTo("CLOSED"));
        asCityAdmin()
                .get(ISSUES + "/{id}/history", id)
                .then()
                .body("items.verb", contains("raise", "assign", "plan", "submit", "return", "plan", "submit", "close"))
                .body("items.who", contains("chen", "chen", "li", "li", "chen", "li", "li", "chen"))
                .body("items[7].before.status", equalTo("SUBMITTED"))
                .body("items[7].after.status", equalTo("CLOSED"));
    }

    @Test
    void anIssueClimbsTheLadder() {
        UUID project = knownProject(bus, received, "升级项目", "411082");
        String id = raise(project, "升级问题");
        command(asInspector(), id, 0, "escalate", step("REMINDER_LETTER"))
                .then()
                .statusCode(409)
                .body("missing", contains("responsibleUnit"));
        command(asInspector(), id, 0, "assign", ASSIGNMENT).then().statusCode(200);

        command(asInspector(), id, 1, "escalate", step("SUPERVISION_LETTER"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/illegal-transition"))
                .body("state", equalTo("LEDGER"))
                .body("allowed", contains("REMINDER_LETTER"));
        command(asInspector(), id, 1, "escalate", step("REMINDER_LETTER"))
                .then()
                .statusCode(200)
                .body("level", equalTo("REMINDER_LETTER"))
                .body("status", equalTo("ASSIGNED"));
        command(asCityAdmin(), id, 2, "escalate", step("SUPERVISION_LETTER"))
                .then()
                .statusCode(200);

        asOfficer()
                .get(ISSUES + "/{id}/escalations", id)
                .then()
                .statusCode(200)
                .body("level", contains("REMINDER_LETTER", "SUPERVISION_LETTER"))
                .body("cycle", contains(1, 1))
                .body("approvedBy.subject", contains("chen", "admin"))
                .body("[0].reason", equalTo("逾期未整改到位"))
                .body("[0].replyDueOn", equalTo(TODAY.plusDays(7).toString()));
    }

    @Test
    void anIdempotentCommandAnswersTheSameAgain() {
        String id = raise(knownProject(bus, received, "幂等项目", "411082"), "幂等问题");
        String key = UUID.randomUUID().toString();

        command(asInspector().header("Idempotency-Key", key), id, 0, "assign", ASSIGNMENT)
                .then()
                .statusCode(200);
        command(asInspector().header("Idempotency-Key", key), id, 0, "assign", ASSIGNMENT)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"1\"");
        command(asInspector().header("Idempotency-Key", key), id, 1, "escalate", step("REMINDER_LETTER"))
                .then()
                .statusCode(422);
        get(id).then().body("version", equalTo(1));
    }
}
