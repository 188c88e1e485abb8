package cn.baton.project.cost;

import cn.baton.support.clock.BusinessTime;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class CostRevisionResourceIT {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String REVISIONS = PROJECTS + "/{id}/cost-revisions";

    @Test
    void theProjectFollowsItsRevisionsAndAnOverrunIsFlagged() {
        String project = register("411082", "1000");

        revise(project, "1200", "2026-01-10").statusCode(201).body("flag", nullValue());
        revise(project, "1200.01", "2026-02-10")
                .statusCode(201)
                .body("sequence", equalTo(2))
                .body("previousAmount", equalTo(1200))
                .body("flag", equalTo("COST_OVERRUN"));

        asCityAdmin()
                .get(REVISIONS, project)
                .then()
                .statusCode(200)
                .body("original", equalTo(1000f))
                .body("current", equalTo(1200.01f))
                .body("ratio", equalTo(1.20001f))
                .body("flag", equalTo("COST_OVERRUN"))
                .body("revisions.sequence", contains(1, 2))
                .body("revisions.approvedOn", contains("2026-01-10", "2026-02-10"));
        asCityAdmin().get(PROJECTS + "/{id}", project).then().body("details.totalInvestment", equalTo(1200.01f));
        asCityAdmin().get(PROJECTS + "/{id}/history", project).then().body("items.verb", hasItem("reviseInvestment"));
    }

    @Test
    void anOverrunIsFoundInTheListNowAndAsItWasKnown() {
        String project = register("411082", "1000");
        String list = PROJECTS + "?limit=200&costOverrun=true&sort=-registeredAt";
        revise(project, "1201", "2026-01-10").statusCode(201);
        asCityAdmin()
                .get(list)
                .then()
                .body("items.id", hasItem(project))
                .body("items.find { it.id == '%s' }.originalInvestment".formatted(project), equalTo(1000f));
        String today = asCityAdmin().get("/api/v1/stats/overview").path("asOf");
        asCityAdmin().get(list + "&asOf=" + today).then().body("items.id", hasItem(project));

        revise(project, "1100", "2026-01-11").statusCode(201);
        asCityAdmin().get(list).then().body("items.id", not(hasItem(project)));
    }

    @Test
    void onceRevisedTheAmountIsNotOverwritten() {
        String project = register("411082", "5000");
        revise(project, "5500", "2026-01-10").statusCode(201);

        asCityAdmin()
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        asCityAdmin().get(PROJECTS + "/{id}", project).header("ETag"))
                .body("{\"totalInvestment\": 99999}")
                .patch(PROJECTS + "/{id}", project)
                .then()
                .statusCode(422)
                .body("violations.field", contains("totalInvestment"));
    }

    @Test
    void whatIsNotYetToldOnADayIsNotInItsHistory() {
        String project = register("411082", "1000");
        revise(project, "1200", "2026-01-10").statusCode(201);
        LocalDate today = LocalDate.now(BusinessTime.ZONE);

        asCityAdmin()
                .get(REVISIONS + "?asOf=" + today, project)
                .then()
                .body("current", equalTo(1200))
                .body("revisions", hasSize(1));
        asCityAdmin()
                .get(REVISIONS + "?asOf=" + today.minusDays(1), project)
                .then()
                .statusCode(200)
                .body("current", nullValue())
                .body("revisions", hasSize(0));
        asCityAdmin()
                .get(REVISIONS + "?asOf=2199-01-01", project)
                .then()
                .statusCode(422)
                .body("violations.field", contains("asOf"));
    }

    @Test
    void aFirstAmountIsTheOriginalOne() {
        String project = register("411082", null);
        asCityAdmin()
                .get(REVISIONS, project)
                .then()
                .body("original", nullValue())
                .body("ratio", nullValue())
                .body("revisions", hasSize(0));

        revise(project, "500", "2026-01-10").statusCode(201).body("previousAmount", nullValue());

        asCityAdmin()
                .get(REVISIONS, project)
                .then()
                .body("original", equalTo(500f))
                .body("ratio", equalTo(1f));
    }

    @Test
    void aRevisionIsAnnouncedAsAChangeOfTheProject() {
        String project = register("411082", "1000");
        revise(project, "1100", "2026-01-10").statusCode(201);

        try (Bus bus = new Bus()) {
            ConsumerRecord<String, String> event = bus.await(
                    "project.events",
                    message -> project.equals(message.key())
                            && "cn.baton.project.ProjectChanged.v1".equals(Bus.header(message, "ce_type")));
            Contract.own().assertMatches("project-changed.v1", event.value());
            assertThat(event.value()).contains("\"totalInvestment\":1100");
        }
    }

    @Test
    void aRevisionIsReadAtItsAddress() {
        String project = register("411082", "1000");
        String address = revise(project, "1100", "2026-01-10").extract().header("Location");

        asCityAdmin()
                .get(address)
                .then()
                .statusCode(200)
                .body("amount", equalTo(1100f))
                .body("documentNo", equalTo("长发改〔2026〕31号"));
    }

    @Test
    void badInputIsNamed() {
        String project = register("411082", "1000");
        asCityAdmin()
                .body("{}")
                .post(REVISIONS, project)
                .then()
                .statusCode(422)
                .body("violations.field", contains("amount", "approvedBy", "approvedOn", "reason"));
        revise(project, "-1", "2026-01-10").statusCode(422).body("violations.field", contains("amount"));
        revise(project, "1.234", "2026-01-10").statusCode(422).body("violations.field", contains("amount"));
        revise(project, "1000.00", "2026-01-10").statusCode(422).body("violations.field", contains("amount"));
        revise(project, "1100", "2199-01-10").statusCode(422).body("violations.field", contains("approvedOn"));
        revise(project, "1100", "2026-01-10").statusCode(201);
        revise(project, "1200", "2026-01-09").statusCode(422).body("violations.field", contains("approvedOn"));
    }

    @Test
    void whatTheScopeHidesIsNotThere() {
        String project = register("411081", "1000");

        as("li", "county-officer", "411082-FGW", "411082")
                .get(REVISIONS, project)
                .then()
                .statusCode(404);
        as("li", "county-officer", "411082-FGW", "411082")
                .body(body("1100", "2026-01-10"))
                .post(REVISIONS, project)
                .then()
                .statusCode(404);
        as("zhang", "viewer", null, null)
                .body(body("1100", "2026-01-10"))
                .post(REVISIONS, project)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse revise(String project, String amount, String approvedOn) {
        return asCityAdmin()
                .body(body(amount, approvedOn))
                .post(REVISIONS, project)
                .then();
    }

    private static String body(String amount, String approvedOn) {
        return """
                {"amount": %s, "reason": "增加二期厂房", "approvedBy": "411082-FGW", "approvedOn": "%s",
                 "documentNo": "长发改〔2026〕31号"}""".formatted(amount, approvedOn);
    }

    private static String register(String area, String totalInvestment) {
        return asCityAdmin()
                .body("{\"name\": \"投资调整项目\", \"areaCode\": \"%s\", \"totalInvestment\": %s}"
                        .formatted(area, totalInvestment))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
