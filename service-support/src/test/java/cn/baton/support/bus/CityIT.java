package cn.baton.support.bus;

import cn.baton.support.sample.NoteCopies;
import cn.baton.support.sample.NoteView;
import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One of several cities on one Kafka. */
@QuarkusTest
@TestProfile(CityIT.Xuchang.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class CityIT {

    public static final class Xuchang implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("baton.city", "xuchang");
        }
    }

    @Inject
    Notes notes;

    @Inject
    NoteCopies copies;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void itsEventsGoOverItsOwnTopicToItsOwnGroups() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            if (!admin.listTopics().names().get().contains("xuchang.note.events")) {
                admin.createTopics(List.of(new NewTopic("xuchang.note.events", 12, (short) 1)))
                        .all()
                        .get();
            }
            NoteView note = notes.write("of Xuchang");

            try (Bus bus = new Bus()) {
                ConsumerRecord<String, String> event = bus.await(
                        "xuchang.note.events", message -> note.id().toString().equals(message.key()));
                assertThat(Bus.header(event, "ce_source")).isEqualTo("/xuchang/support-test");
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(copies.of(note.id())).isEqualTo("of Xuchang 1"));
            assertThat(admin.listGroups().all().get())
                    .extracting(group -> group.groupId())
                    .contains("xuchang.support-test");
        }
    }
}
