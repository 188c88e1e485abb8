package cn.baton.support.bus;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasKey;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class BusTopicsIT {

    @Inject
    BusTopics bus;

    @Inject
    ServiceTopics topics;

    @Inject
    TopicWatch watch;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void whatATopicLacksIsReportedByName() throws Exception {
        create(new NewTopic("whole.events", 12, (short) 1).configs(Map.of("retention.ms", "-1")));
        create(new NewTopic("small.events", 3, (short) 1)
                .configs(Map.of("retention.ms", "604800000", "cleanup.policy", "compact")));

        // A broker knows of a topic a moment after it was made.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(bus.shortcomings(List.of("whole.events", "small.events", "absent.events")))
                                .containsOnly(
                                        Map.entry("absent.events", "missing"),
                                        Map.entry(
                                                "small.events",
                                                "3 partitions instead of 12; retention.ms is 604800000 instead of -1;"
                                                        + " cleanup.policy is compact instead of delete")));
    }

    @Test
    void allThatTheServiceReadsOrSendsToIsLookedAt() {
        assertThat(topics.names()).containsExactly("note.events", "support-test.dead-letters");
    }

    @Test
    void itIsPartOfWellnessAndNotOfReadiness() {
        await().atMost(Duration.ofSeconds(60)).until(watch::isReachable);
        Tokens.asCityAdmin()
                .get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'topics' }.data", hasKey("reachable"));
        Tokens.asCityAdmin().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aBrokerThatIsAwayIsNoMissingTopic() {
        BusTopics away = new BusTopics(Map.of("bootstrap.servers", "127.0.0.1:1"));
        try {
            assertThatThrownBy(() -> away.shortcomings(List.of("note.events")))
                    .isInstanceOf(BusUnreachableException.class);
        } finally {
            away.close();
        }
    }

    private void create(NewTopic topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }
}
