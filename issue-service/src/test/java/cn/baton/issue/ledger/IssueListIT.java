package cn.baton.issue.ledger;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static cn.baton.issue.ledger.IssueApiClient.ASSIGNMENT;
import static cn.baton.issue.ledger.IssueApiClient.ISSUES;
import static cn.baton.issue.ledger.IssueApiClient.TODAY;
import static cn.baton.issue.ledger.IssueApiClient.asInspector;
import static cn.baton.issue.ledger.IssueApiClient.asNeighbour;
import static cn.baton.issue.ledger.IssueApiClient.asOfficer;
import static cn.baton.issue.ledger.IssueApiClient.command;
import static cn.baton.issue.ledger.IssueApiClient.issue;
import static cn.baton.issue.ledger.IssueApiClient.knownProject;
import static cn.baton.issue.ledger.IssueApiClient.raise;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** What is read of the ledger, and by whom. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class IssueListIT {

    @Inject
    Received received;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
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
    void isPagedSortedAndCounted() {
        UUID project = knownProject(bus, received, "分页项目" + mark, "411082");
        for (String severity : new String[] {"NORMAL", "CRITICAL", "MAJOR", "CRITICAL", "NORMAL"}) {
            asInspector()
                    .body(issue(project, severity, "分页"))
                    .post(ISSUES)
                    .then()
                    .statusCode(201);
        }
        String list = ISSUES + "?projectId=" + project + "&sort=-severity,number&limit=2&count=true";

        Response first = asCityAdmin().get(list);
        first.then()
                .statusCode(200)
                .body("items.severity", contains("CRITICAL", "CRITICAL"))
                .body("total", equalTo(5))
                .header("Link", startsWith("<"));
        Response second =
                asCityAdmin().queryParam("cursor", first.<String>path("next")).get(list);
        second.then().body("items.severity", contains("MAJOR", "NORMAL"));
        asCityAdmin()
                .queryParam("cursor", second.<String>path("next"))
                .get(list)
                .then()
                .body("items.severity", contains("NORMAL"))
                .body("next", nullValue());
        asCityAdmin()
                .queryParam("cursor", first.<String>path("next"))
                .get(ISSUES + "?limit=2")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"raisedOn", "-raisedOn", "dueOn", "-dueOn", "severity", "number", "-number", "id"})
    void isReadToItsEndInEveryOrder(String sort) {
        UUID project = knownProject(bus, received, "排序项目", "411082");
        String assigned = raise(project, "一");
        command(asInspector(), assigned, 0, "assign", ASSIGNMENT).then().statusCode(200);
        String second = raise(project, "二");
        String third = raise(project, "三");
        String list = ISSUES + "?projectId=" + project + "&limit=1&sort=" + sort;

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Response page = (cursor == null ? asCityAdmin() : asCityAdmin().queryParam("cursor", cursor)).get(list);
            read.add(page.then().statusCode(200).extract().path("items[0].id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(read).containsExactlyInAnyOrder(assigned, second, third);
        if ("dueOn".equals(sort)) {
            assertThat(read).startsWith(assigned);
        }
    }

    @Test
    void isNarrowedByEveryFilter() {
        UUID project = knownProject(bus, received, "筛选项目" + mark, "411082");
        String assigned = raise(project, "用地手续" + mark);
        command(asInspector(), assigned, 0, "assign", ASSIGNMENT).then().statusCode(200);
        String registered = raise(project, "拆迁_100%" + mark);
        String dueOn = TODAY.plusDays(20).toString();

        find(project, "").body("items.id", containsInAnyOrder(assigned, registered));
        find(project, "&status=ASSIGNED&status=CLOSED").body("items.id", contains(assigned));
        find(project, "&level=LEDGER&category=FUNDING&severity=MAJOR&areaCode=411082&projectConfirmed=true")
                .body("items.id", containsInAnyOrder(assigned, registered));
        find(project, "&level=REMINDER_LETTER").body("items", empty());
        find(project, "&category=LAND").body("items", empty());
        find(project, "&severity=CRITICAL").body("items", empty());
        find(project, "&areaCode=411081").body("items", empty());
        find(project, "&projectConfirmed=false").body("items", empty());
        find(project, "&responsibleUnit=411082-GXJ").body("items.id", contains(assigned));
        find(project, "&dueOnFrom=" + dueOn + "&dueOnTo=" + dueOn).body("items.id", contains(assigned));
        find(project, "&dueOnTo=" + TODAY).body("items", empty());
        find(project, "&raisedOnFrom=" + TODAY + "&raisedOnTo=" + TODAY).body("items.size()", equalTo(2));
        find(project, "&raisedOnFrom=" + TODAY.plusDays(1)).body("items", empty());
        find(project, "&q=用地手续" + mark).body("items.id", contains(assigned));
        find(project, "&q=筛选项目" + mark).body("items.size()", equalTo(2));
        find(project, "&q=拆迁_100%25" + mark).body("items.id", contains(registered));
        find(project, "&q=拆迁%25" + mark).body("items", empty());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        asCityAdmin().get(ISSUES + "?sort=responsiblePerson").then().statusCode(400);
        asCityAdmin().get(ISSUES + "?limit=0").then().statusCode(422);
        asCityAdmin().get(ISSUES + "?cursor=x").then().statusCode(400);
    }

    @Test
    void anAreaSeesItsOwnIssues() {
        UUID here = knownProject(bus, received, "本县项目", "411082");
        String id = raise(here, "本县问题");

        asOfficer().get(ISSUES + "/{id}", id).then().statusCode(200);
        asOfficer().get(ISSUES + "?projectId=" + here).then().body("items.id", contains(id));
        asNeighbour().get(ISSUES + "/{id}", id).then().statusCode(404);
        asNeighbour().get(ISSUES + "/{id}/history", id).then().statusCode(404);
        asNeighbour().get(ISSUES + "/{id}/escalations", id).then().statusCode(404);
        asNeighbour()
                .get(ISSUES + "?count=true&projectId=" + here)
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
        command(asNeighbour(), id, 0, "plan", "{\"measures\": \"越界\"}").then().statusCode(404);
        asNeighbour()
                .body(issue(here, "MAJOR", "越界"))
                .post(ISSUES)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aDepartmentSeesWhatItMustPutRight() {
        UUID project = knownProject(bus, received, "部门项目", "411082");
        String id = raise(project, "部门问题");
        command(asInspector(), id, 0, "assign", ASSIGNMENT).then().statusCode(200);

        as("wu", "department-officer", "411082-GXJ", null)
                .get(ISSUES + "?projectId=" + project)
                .then()
                .body("items.id", contains(id));
        as("zheng", "department-officer", "411082-CZJ", null)
                .get(ISSUES + "?projectId=" + project)
                .then()
                .body("items", empty());
        as("zheng", "department-officer", "411082-CZJ", null)
                .get(ISSUES + "/{id}", id)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse find(UUID project, String filter) {
        return asCityAdmin()
                .urlEncodingEnabled(false)
                .get(ISSUES + "?projectId=" + project + filter)
                .then()
                .statusCode(200);
    }
}
