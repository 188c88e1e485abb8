package cn.baton.scoring.fact;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import cn.baton.testing.DatabaseOwner;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Events of the other services, as they come off a real bus. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class FactConsumersIT {

    private static final String PROJECT = "019ab001-0000-7000-8000-000000000001";
    private static final String ISSUE = "019ab002-0000-7000-8000-000000000001";
    private static final String LETTER = "019ab003-0000-7000-8000-000000000001";
    private static final String DEAD_LETTERS = "/api/v1/dead-letters";

    @Inject
    AgroalDataSource dataSource;

    private final String project = UUID.randomUUID().toString();

    @Test
    void aLetterBeforeItsIssueBeforeItsProjectIsAllKept() {
        String issue = UUID.randomUUID().toString();
        String letter = UUID.randomUUID().toString();
        try (Bus bus = new Bus()) {
            send(bus, "notification-service", "letter-delivered.v1", "LetterDelivered", letter, issue);
            String raised = send(bus, "issue-service", "issue-raised.v1", "IssueRaised", issue, issue);
            awaitFact("letters", "fact.issueId", issue);
            awaitFact("issues", "id", issue);
            assertThat(facts("issues").getString("items[0].areaCode")).isNull();
            send(bus, "project-service", "project-started.v1", "ProjectStarted", project, issue);
            awaitFact("projects", "id", project);

            assertThat(facts("issues").getString("items[0].areaCode")).isEqualTo("411082");
            assertThat(facts("issues").getMap("items[0].source"))
                    .containsEntry("eventId", raised)
                    .containsEntry("eventType", "cn.baton.issue.IssueRaised.v1");
        }
    }

    @Test
    void whatComesTwiceCountsOnce() {
        try (Bus bus = new Bus()) {
            String id = UUID.randomUUID().toString();
            String payload = payload("project-service", "project-registered.v1", Map.of(PROJECT, project));
            bus.send("project.events", id, "cn.baton.project.ProjectRegistered.v1", project, payload);
            bus.send(
                    "project.events",
                    id,
                    "cn.baton.project.ProjectRegistered.v1",
                    project,
                    payload.replace("金刚石", "第二次"));
            sendAndAwaitAnother(bus);

            assertThat(facts("projects").getString("items[0].fact.name")).contains("金刚石");
            assertThat(facts("projects").getList("items")).hasSize(1);
        }
    }

    @Test
    void anOlderStateDoesNotOverwriteANewerOne() {
        try (Bus bus = new Bus()) {
            send(bus, "project-service", "project-started.v1", "ProjectStarted", project, ISSUE);
            send(bus, "project-service", "project-registered.v1", "ProjectRegistered", project, ISSUE);
            sendAndAwaitAnother(bus);

            assertThat(facts("projects").getString("items[0].fact.stage")).isEqualTo("STARTED");
            assertThat(facts("projects").getString("items[0].source.eventType")).contains("ProjectStarted");
        }
    }

    @Test
    void whatCannotBeReadWaitsForAnOperatorAndHoldsItsKeyBack() {
        try (Bus bus = new Bus()) {
            bus.send("project.events", "cn.baton.project.ProjectRegistered.v1", project, "{\"name\": \"缺项\"}");
            send(bus, "project-service", "project-started.v1", "ProjectStarted", project, ISSUE);
            String dead = awaitDeadLetter("DEAD");
            awaitDeadLetter("PARKED");

            asCityAdmin()
                    .post(DEAD_LETTERS + "/{id}/replay", dead)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DEAD"))
                    .body("reason", containsString("is missing"));
            assertThat(facts("projects").getList("items")).isEmpty();
            asCityAdmin()
                    .body("{\"reason\": \"缺项，作废\"}")
                    .post(DEAD_LETTERS + "/{id}/discard", dead)
                    .then()
                    .statusCode(200);

            assertThat(facts("projects").getString("items[0].fact.stage")).isEqualTo("STARTED");
        }
    }

    @Test
    void aReplayTakesEffectOnceTheFaultIsMended() throws SQLException {
        String name = "毒 " + project;
        DatabaseOwner.execute("alter table project_fact add constraint fault check (name <> '" + name + "')");
        String dead;
        try (Bus bus = new Bus()) {
            String payload =
                    payload("project-service", "project-registered.v1", Map.of(PROJECT, project, "黄河旋风金刚石材料项目", name));
            bus.send("project.events", "cn.baton.project.ProjectRegistered.v1", project, payload);
            send(bus, "project-service", "project-started.v1", "ProjectStarted", project, ISSUE);
            dead = awaitDeadLetter("DEAD");
            awaitDeadLetter("PARKED");
        } finally {
            DatabaseOwner.execute("alter table project_fact drop constraint fault");
        }

        asCityAdmin()
                .post(DEAD_LETTERS + "/{id}/replay", dead)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLAYED"));

        assertThat(facts("projects").getString("items[0].fact.stage")).isEqualTo("STARTED");
    }

    @Test
    void anEventAboutAnotherSubjectIsRefused() {
        try (Bus bus = new Bus()) {
            String payload = payload("project-service", "project-registered.v1", Map.of());
            bus.send("project.events", "cn.baton.project.ProjectRegistered.v1", project, payload);

            awaitDeadLetter("DEAD");
        }
    }

    /** Sends the producer's own example under fresh ids. */
    private String send(Bus bus, String service, String file, String event, String subject, String issue) {
        String own = service.replace("-service", "");
        String letterId = service.startsWith("notification") ? subject : LETTER;
        String payload = payload(service, file, Map.of(PROJECT, project, ISSUE, issue, LETTER, letterId));
        return bus.send(own + ".events", "cn.baton." + own + "." + event + ".v1", subject, payload);
    }

    private static String payload(String service, String file, Map<String, String> replacements) {
        String payload = Contract.of(service).example(file);
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            payload = payload.replace(replacement.getKey(), replacement.getValue());
        }
        return payload;
    }

    /** When a later record of the same partition has taken effect, the earlier ones were looked at. */
    private void sendAndAwaitAnother(Bus bus) {
        String payload = payload("project-service", "project-changed.v1", Map.of(PROJECT, project))
                .replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"末条\"")
                .replaceFirst("\"aggregateVersion\": \\d+", "\"aggregateVersion\": -1");
        String last = bus.send("project.events", "cn.baton.project.ProjectChanged.v1", project, payload);
        await().atMost(Duration.ofSeconds(20)).until(() -> isReceived(last));
    }

    private boolean isReceived(String eventId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var query = connection.prepareStatement("select 1 from inbox where event_id = ?")) {
            query.setString(1, eventId);
            return query.executeQuery().next();
        }
    }

    private void awaitFact(String list, String field, String value) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> facts(list).getList("items." + field).contains(value));
    }

    private JsonPath facts(String list) {
        return asCityAdmin()
                .get("/api/v1/facts/{list}?projectId={project}", list, project)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String awaitDeadLetter(String state) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            List<String> ids = asCityAdmin()
                                    .get(DEAD_LETTERS + "?limit=200&state=" + state)
                                    .jsonPath()
                                    .getList("items.findAll { it.key == '" + project + "' }.id");
                            return ids.isEmpty() ? null : ids.getFirst();
                        },
                        java.util.Objects::nonNull);
    }
}
