package cn.baton.project.factor;

import cn.baton.support.due.DueRunner;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static cn.baton.project.factor.Factors.OF_PROJECT;
import static cn.baton.project.factor.Factors.command;
import static cn.baton.project.factor.Factors.energy;
import static cn.baton.project.factor.Factors.patch;
import static cn.baton.project.factor.Factors.project;
import static cn.baton.project.factor.Factors.request;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class FactorEventsIT {

    @Inject
    FactorTimer timer;

    @Inject
    DueRunner due;

    @Test
    void everyStepIsAnnouncedByItsContractInTheOrderOfTheProject() {
        String project = project("411082");
        String met = request(project, energy("2026-01-31", ", \"description\": \"内部说明\""));
        due.settleDue(timer);
        long version = version(project, met);
        command(project, met, version, "meet", "{\"metOn\": \"2026-11-01\"}")
                .then()
                .statusCode(200);
        String cancelled = request(project, energy("2099-12-31", ""));
        command(project, cancelled, 0, "cancel", "{\"reason\": \"工艺调整\"}")
                .then()
                .statusCode(200);

        List<ConsumerRecord<String, String>> events = eventsOf(project, 6);

        assertThat(events)
                .extracting(FactorEventsIT::type)
                .containsExactly(
                        "ProjectRegistered",
                        "FactorRequested",
                        "FactorOverdue",
                        "FactorMet",
                        "FactorRequested",
                        "FactorCancelled");
        Contract contract = Contract.own();
        contract.assertMatches("factor-requested.v1", events.get(1).value());
        contract.assertMatches("factor-overdue.v1", events.get(2).value());
        contract.assertMatches("factor-met.v1", events.get(3).value());
        contract.assertMatches("factor-cancelled.v1", events.get(5).value());
        assertThat(events).noneMatch(event -> event.value().contains("内部说明"));
        assertThat(IntStream.range(0, 6)
                        .allMatch(i -> events.get(i).value().contains("\"aggregateVersion\":" + i + ",")))
                .isTrue();
    }

    /** What tells nothing new leaves no event and no version behind; what is refused does not either. */
    @Test
    void aChangeIsAnnouncedAndNoneIsNot() {
        String project = project("411082");
        String id = request(project, energy("2099-12-31", ""));
        patch(project, id, 0, "{\"quantity\": 3200.00, \"priority\": 2}")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        asCityAdmin().get("/api/v1/projects/{id}", project).then().header("ETag", "\"1\"");
        patch(project, id, 0, "{\"quantity\": 0}").then().statusCode(422);
        patch(project, id, 0, "{\"quantity\": 2800, \"department\": \"411000-FGW\", \"description\": \"内部说明\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        command(project, id, 1, "cancel", "{\"reason\": \"工艺调整\"}").then().statusCode(200);
        patch(project, id, 2, "{\"quantity\": 2600}").then().statusCode(409);
        request(project, energy("2099-12-31", ""));

        List<ConsumerRecord<String, String>> events = eventsOf(project, 5);

        assertThat(events)
                .extracting(FactorEventsIT::type)
                .containsExactly(
                        "ProjectRegistered", "FactorRequested", "FactorChanged", "FactorCancelled", "FactorRequested");
        String changed = events.get(2).value();
        Contract.own().assertMatches("factor-changed.v1", changed);
        assertThat(changed)
                .contains("\"quantity\":2800", "\"department\":\"411000-FGW\"", "\"aggregateVersion\":2,")
                .contains(id)
                .doesNotContain("内部说明");
    }

    /** The department that is to provide it may not see the project whose version rises. */
    @Test
    void theDepartmentThatIsToProvideItChangesItToo() {
        String department = Factors.unit();
        String project = project("411082");
        String id = request(project, energy("2099-12-31", ", \"department\": \"%s\"".formatted(department)));

        as("ma", "department-officer", department, null)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"needBy\": \"2099-11-30\"}")
                .patch(OF_PROJECT + "/{requestId}", project, id)
                .then()
                .statusCode(200);

        assertThat(eventsOf(project, 3)).extracting(FactorEventsIT::type).endsWith("FactorChanged");
    }

    @Test
    void theExamplesFollowTheirSchemas() {
        Contract contract = Contract.own();
        for (String event : List.of(
                "factor-requested.v1",
                "factor-changed.v1",
                "factor-met.v1",
                "factor-cancelled.v1",
                "factor-overdue.v1")) {
            contract.assertMatches(event, contract.example(event));
        }
    }

    /** More than one batch, as after a downtime, and as many replicas as threads. */
    @Test
    void whatBecameOverdueIsAnnouncedOnceByHoweverManyReplicas() throws Exception {
        String project = project("411082");
        int requests = 130;
        for (int i = 0; i < requests; i++) {
            request(project, energy("2026-02-%02d".formatted(i % 28 + 1), ""));
        }

        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (var look : IntStream.range(0, 4)
                    .mapToObj(i -> replicas.submit(() -> due.settleDue(timer)))
                    .toList()) {
                look.get();
            }
        }
        due.settleDue(timer);

        List<ConsumerRecord<String, String>> overdue = eventsOf(project, 1 + 2 * requests).stream()
                .filter(event -> "FactorOverdue".equals(type(event)))
                .toList();
        assertThat(overdue).hasSize(requests);
        assertThat(overdue).extracting(FactorEventsIT::requestId).doesNotHaveDuplicates();
    }

    @Test
    void aRequestWhoseDayHasNotPassedIsNotAnnouncedAndOneWithANewDayIsAgain() {
        String project = project("411082");
        String id = request(project, energy("2099-12-31", ""));
        due.settleDue(timer);
        assertThat(version(project, id)).isZero();

        patch(project, id, 0, "{\"needBy\": \"2026-01-31\"}").then().statusCode(200);
        due.settleDue(timer);
        asCityAdmin()
                .get(OF_PROJECT + "/{requestId}", project, id)
                .then()
                .body("overdue", equalTo(true))
                .body("overdueAnnouncedAt", notNullValue());

        patch(project, id, version(project, id), "{\"needBy\": \"2026-02-28\"}")
                .then()
                .statusCode(200);
        due.settleDue(timer);
        assertThat(eventsOf(project, 6))
                .extracting(FactorEventsIT::type)
                .containsExactly(
                        "ProjectRegistered",
                        "FactorRequested",
                        "FactorChanged",
                        "FactorOverdue",
                        "FactorChanged",
                        "FactorOverdue");
    }

    private static int version(String project, String id) {
        return asCityAdmin()
                .get(OF_PROJECT + "/{requestId}", project, id)
                .then()
                .extract()
                .path("version");
    }

    private static List<ConsumerRecord<String, String>> eventsOf(String project, int count) {
        try (Bus bus = new Bus()) {
            return bus.read("project.events", message -> project.equals(message.key()), count);
        }
    }

    private static String type(ConsumerRecord<String, String> event) {
        return Bus.header(event, "ce_type").replaceAll("cn\\.baton\\.project\\.(\\w+)\\.v1", "$1");
    }

    private static String requestId(ConsumerRecord<String, String> event) {
        return io.restassured.path.json.JsonPath.from(event.value()).getString("factorRequestId");
    }
}
