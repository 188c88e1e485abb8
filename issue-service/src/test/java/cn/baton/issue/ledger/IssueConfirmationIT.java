package cn.baton.issue.ledger;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.DatabaseOwner;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import static cn.baton.issue.ledger.IssueApiClient.ASSIGNMENT;
import static cn.baton.issue.ledger.IssueApiClient.ISSUES;
import static cn.baton.issue.ledger.IssueApiClient.announce;
import static cn.baton.issue.ledger.IssueApiClient.announcement;
import static cn.baton.issue.ledger.IssueApiClient.asInspector;
import static cn.baton.issue.ledger.IssueApiClient.asNeighbour;
import static cn.baton.issue.ledger.IssueApiClient.asOfficer;
import static cn.baton.issue.ledger.IssueApiClient.command;
import static cn.baton.issue.ledger.IssueApiClient.get;
import static cn.baton.issue.ledger.IssueApiClient.raise;
import static cn.baton.issue.ledger.IssueApiClient.step;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Issues on projects of which the registry's announcement is still on its way, late, doubled or broken. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class IssueConfirmationIT {

    private static final String DEAD_LETTERS = "/api/v1/dead-letters";
    private static final String REGISTERED = "cn.baton.project.ProjectRegistered.v1";

    @Inject
    Received received;

    private final UUID project = UUID.randomUUID();
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
    void aProjectRegisteredAMomentAgoIsAcceptedAndConfirmed() {
        String id = raise(project, "抢先问题");
        get(id).then()
                .body("projectConfirmed", equalTo(false))
                .body("areaCode", nullValue())
                .body("projectName", nullValue());

        received.await(announce(bus, project, "抢先项目", "411082", 0));

        get(id).then()
                .header("ETag", "\"1\"")
                .body("projectConfirmed", equalTo(true))
                .body("areaCode", equalTo("411082"))
                .body("projectName", equalTo("抢先项目"));
        asCityAdmin()
                .get(ISSUES + "/{id}/history", id)
                .then()
                .body("items.verb", contains("raise", "confirm"))
                .body("items[1].who", equalTo("issue-service"))
                .body("items[1].role", equalTo("system"))
                .body("items[1].before.projectConfirmed", equalTo(false))
                .body("items[1].after.areaCode", equalTo("411082"));
    }

    @Test
    void anUnconfirmedIssueIsSeenByTheCityAndTheAreaInWhichItIsSaidToLie() {
        String id = raise(asOfficer(), project, "411082", "待确认问题");

        asOfficer().get(ISSUES + "/{id}", id).then().statusCode(200);
        asOfficer().get(ISSUES + "?projectId=" + project).then().body("items.id", contains(id));
        asInspector().get(ISSUES + "/{id}", id).then().statusCode(200);
        asNeighbour().get(ISSUES + "/{id}", id).then().statusCode(404);
        asNeighbour().get(ISSUES + "?projectId=" + project).then().body("items", empty());
        as("qin", "county-officer", "411082-CZJ", "411082")
                .get(ISSUES + "/{id}", id)
                .then()
                .statusCode(200);

        received.await(announce(bus, project, "本县项目", "411082", 0));

        asOfficer().get(ISSUES + "/{id}", id).then().body("projectName", equalTo("本县项目"));
    }

    @Test
    void whoWronglySaidThatAProjectLiesInTheOwnAreaLearnsNothingOfIt() {
        String id = raise(asOfficer(), project, "411082", "邻县问题");

        received.await(announce(bus, project, "邻县项目", "411081", 0));

        asOfficer()
                .get(ISSUES + "/{id}", id)
                .then()
                .statusCode(200)
                .body("projectConfirmed", equalTo(false))
                .body("projectName", nullValue());
        asNeighbour().get(ISSUES + "/{id}", id).then().statusCode(404);
    }

    @Test
    void anUnconfirmedIssueIsNotEscalated() {
        String id = raise(project, "待确认升级");
        command(asInspector(), id, 0, "assign", ASSIGNMENT).then().statusCode(200);

        command(asInspector(), id, 1, "escalate", step("REMINDER_LETTER"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/conflict"))
                .body("missing", contains("projectConfirmed"));

        received.await(announce(bus, project, "可升级项目", "411082", 0));
        command(asInspector(), id, 2, "escalate", step("REMINDER_LETTER"))
                .then()
                .statusCode(200);
    }

    @Test
    void anAnnouncementThatComesTwiceConfirmsOnce() {
        String id = raise(project, "重复公告");
        String event = UUID.randomUUID().toString();
        bus.send("project.events", event, REGISTERED, project.toString(), announcement(project, "重复", "411082", 0));
        bus.send("project.events", event, REGISTERED, project.toString(), announcement(project, "重复", "411082", 0));
        received.await(announce(bus, project, "重复", "411082", 1));

        get(id).then().body("version", equalTo(1));
        asCityAdmin().get(ISSUES + "/{id}/history", id).then().body("items.verb", contains("raise", "confirm"));
    }

    @Test
    void aLateAnnouncementDoesNotOverwriteANewerOne() {
        received.await(announce(bus, project, "新名", "411081", 5));
        received.await(announce(bus, project, "旧名", "411082", 4));

        get(raise(project, "乱序")).then().body("projectName", equalTo("新名")).body("areaCode", equalTo("411081"));
    }

    @Test
    void aProjectWithoutAreaIsFiledWhenItGetsOne() {
        String id = raise(project, "无区划");
        received.await(announce(bus, project, "无区划项目", null, 0));
        get(id).then().body("projectConfirmed", equalTo(true)).body("areaCode", nullValue());
        asOfficer().get(ISSUES + "/{id}", id).then().statusCode(404);

        received.await(announce(bus, project, "有区划项目", "411082", 1));

        get(id).then().body("version", equalTo(2)).body("areaCode", equalTo("411082"));
        asOfficer().get(ISSUES + "/{id}", id).then().statusCode(200);
    }

    @Test
    void aBrokenAnnouncementWaitsForAnOperatorAndWhatFollowsWaitsBehindIt() {
        String id = raise(project, "坏消息");
        bus.send("project.events", REGISTERED, project.toString(), "{\"projectId\": 7}");
        announce(bus, project, "后续项目", "411082", 1);

        String dead = awaitDeadLetter("DEAD");
        awaitDeadLetter("PARKED");
        asCityAdmin()
                .get(DEAD_LETTERS + "/{id}", dead)
                .then()
                .body("channel", equalTo("project-events"))
                .body("reason", containsString("does not fit"))
                .body("payload", equalTo("{\"projectId\": 7}"));
        asCityAdmin()
                .post(DEAD_LETTERS + "/{id}/replay", dead)
                .then()
                .statusCode(200)
                .body("state", equalTo("DEAD"))
                .body("attempts", equalTo(2));
        get(id).then().body("projectConfirmed", equalTo(false));

        asCityAdmin()
                .body("{\"reason\": \"登记系统已更正\"}")
                .post(DEAD_LETTERS + "/{id}/discard", dead)
                .then()
                .statusCode(200);

        get(id).then().body("projectName", equalTo("后续项目"));
        assertThat(deadLetters("DEAD", "PARKED")).isEmpty();
    }

    @Test
    void aDeadLetterTakesEffectWhenItsCauseIsGone() throws SQLException {
        String id = raise(project, "可恢复");
        DatabaseOwner.execute("alter table project_replica add constraint no_such_name check (name <> '冲突项目')");
        announce(bus, project, "冲突项目", "411082", 0);
        String dead = awaitDeadLetter("DEAD");
        DatabaseOwner.execute("alter table project_replica drop constraint no_such_name");

        asCityAdmin()
                .post(DEAD_LETTERS + "/{id}/replay", dead)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLAYED"));

        get(id).then().body("projectConfirmed", equalTo(true)).body("projectName", equalTo("冲突项目"));
    }

    @Test
    void onlyTheCityLooksAtDeadLetters() {
        asOfficer().get(DEAD_LETTERS).then().statusCode(403);
        asCityAdmin().get(DEAD_LETTERS + "?state=DISCARDED").then().statusCode(200);
    }

    private String awaitDeadLetter(String state) {
        return Awaitility.await(state + " letter of " + project)
                .until(() -> deadLetters(state), letters -> letters.size() == 1)
                .getFirst();
    }

    private List<String> deadLetters(String... states) {
        return asCityAdmin()
                .queryParam("state", (Object[]) states)
                .get(DEAD_LETTERS + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.key == '%s' }.id".formatted(project));
    }
}
