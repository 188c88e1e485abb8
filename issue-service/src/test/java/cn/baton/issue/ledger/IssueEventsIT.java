package cn.baton.issue.ledger;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static cn.baton.issue.ledger.IssueApiClient.ASSIGNMENT;
import static cn.baton.issue.ledger.IssueApiClient.CLOSING;
import static cn.baton.issue.ledger.IssueApiClient.PLAN;
import static cn.baton.issue.ledger.IssueApiClient.REFUSAL;
import static cn.baton.issue.ledger.IssueApiClient.SUBMISSION;
import static cn.baton.issue.ledger.IssueApiClient.asInspector;
import static cn.baton.issue.ledger.IssueApiClient.asOfficer;
import static cn.baton.issue.ledger.IssueApiClient.command;
import static cn.baton.issue.ledger.IssueApiClient.raise;
import static cn.baton.issue.ledger.IssueApiClient.step;
import static org.assertj.core.api.Assertions.assertThat;

/** What other services hear of an issue. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class IssueEventsIT {

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
    void everyStepIsAnnouncedByItsContractAndInOrder() {
        UUID project = UUID.randomUUID();
        String id = raise(project, "有声问题");
        received.await(IssueApiClient.announce(bus, project, "有声项目", "411082", 0));
        command(asInspector(), id, 1, "assign", ASSIGNMENT).then().statusCode(200);
        command(asOfficer(), id, 2, "plan", PLAN).then().statusCode(200);
        command(asInspector(), id, 3, "escalate", step("REMINDER_LETTER"))
                .then()
                .statusCode(200);
        command(asOfficer(), id, 4, "submit", SUBMISSION).then().statusCode(200);
        command(asInspector(), id, 5, "return", REFUSAL).then().statusCode(200);
        command(asOfficer(), id, 6, "plan", PLAN).then().statusCode(200);
        command(asOfficer(), id, 7, "submit", SUBMISSION).then().statusCode(200);
        command(asInspector(), id, 8, "close", CLOSING).then().statusCode(200);

        List<String> expected = List.of(
                "IssueRaised",
                "IssueConfirmed",
                "IssueAssigned",
                "RectificationPlanned",
                "IssueEscalated",
                "RectificationSubmitted",
                "RectificationReturned",
                "RectificationPlanned",
                "RectificationSubmitted",
                "IssueClosed");
        List<ConsumerRecord<String, String>> events =
                bus.read("issue.events", message -> id.equals(message.key()), expected.size());
        assertThat(events)
                .extracting(event -> Bus.header(event, "ce_type"))
                .containsExactlyElementsOf(expected.stream()
                        .map(event -> "cn.baton.issue." + event + ".v1")
                        .toList());
        Contract contract = Contract.own();
        for (int i = 0; i < expected.size(); i++) {
            ConsumerRecord<String, String> event = events.get(i);
            contract.assertMatches(file(expected.get(i)), event.value());
            assertThat(event.value())
                    .contains("\"aggregateVersion\":" + i)
                    .doesNotContain("李明", "王建国", "\"li\"", "\"chen\"");
            assertThat(Bus.header(event, "ce_subject")).isEqualTo(id);
            assertThat(Bus.header(event, "ce_source")).isEqualTo("/issue-service");
        }
    }

    @Test
    void theExamplesFollowTheirSchemas() {
        Contract contract = Contract.own();
        assertThat(contract.events())
                .hasSize(8)
                .allSatisfy(event -> contract.assertMatches(event, contract.example(event)));
    }

    private static String file(String event) {
        return event.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT) + ".v1";
    }
}
