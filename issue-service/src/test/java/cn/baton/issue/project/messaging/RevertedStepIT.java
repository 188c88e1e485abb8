package cn.baton.issue.project.messaging;

import cn.baton.issue.project.ProjectReplica;
import cn.baton.issue.project.ProjectReplicas;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A step that the registry takes back is taken back in the copy as well. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RevertedStepIT {

    @Inject
    ProjectReplicas projects;

    private final UUID project = UUID.randomUUID();

    @Test
    void theCopyGoesBackAndForwardWithTheRegistry() {
        try (Bus bus = new Bus()) {
            assertThat(announce(bus, "ProjectStarted", "project-started.v1", "STARTED", 2))
                    .isEqualTo("STARTED");
            assertThat(announce(bus, "ProjectChanged", "project-changed.v1", "SIGNED", 3))
                    .isEqualTo("SIGNED");
            assertThat(announce(bus, "ProjectStarted", "project-started.v1", "STARTED", 4))
                    .isEqualTo("STARTED");
        }
    }

    /** Returns the stage that is known once the event was received. */
    private String announce(Bus bus, String event, String example, String stage, long version) {
        String payload = Contract.of("project-service")
                .example(example)
                .replace("019ab001-0000-7000-8000-000000000001", project.toString())
                .replace("\"stage\": \"STARTED\"", "\"stage\": \"" + stage + "\"")
                .replaceFirst("\"aggregateVersion\": \\d+", "\"aggregateVersion\": " + version);
        bus.send("project.events", "cn.baton.project." + event + ".v1", project.toString(), payload);
        return Awaitility.await(event + " of version " + version)
                .until(this::known, known -> known != null && known.aggregateVersion() == version)
                .stage();
    }

    private ProjectReplica known() {
        return QuarkusTransaction.requiringNew()
                .call(() -> projects.find(project).orElse(null));
    }
}
