package cn.baton.issue.project;

import cn.baton.support.event.EventJson;
import cn.baton.support.inbox.PoisonException;
import cn.baton.testing.Contract;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What project-service publishes can be read here. */
class ProjectReplicaTest {

    private static final Contract PROJECT_SERVICE = Contract.of("project-service");
    private static final EventJson JSON = new EventJson(new ObjectMapper().registerModule(new JavaTimeModule()));

    static Stream<String> examples() {
        return Stream.of(
                "project-registered.v1",
                "project-changed.v1",
                "project-signed.v1",
                "project-started.v1",
                "project-commissioned.v1",
                "project-at-capacity.v1",
                "project-suspended.v1",
                "project-resumed.v1",
                "project-removed.v1",
                "library-transferred.v1");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void bindsTheExample(String event) throws IOException {
        ProjectReplica project = read(PROJECT_SERVICE.example(event));

        assertThat(project.projectId()).isEqualTo(UUID.fromString("019ab001-0000-7000-8000-000000000001"));
        assertThat(project.name()).isEqualTo("黄河旋风金刚石材料项目");
        assertThat(project.areaCode()).isEqualTo("411082");
        assertThat(project.responsibleUnit()).isEqualTo("411082-GXJ");
        assertThat(project.stage()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void usesOnlyWhatTheSchemaPromises(String event) {
        PROJECT_SERVICE.assertMatches(event, PROJECT_SERVICE.example(event));
        for (var field : ProjectReplica.class.getRecordComponents()) {
            assertThat(PROJECT_SERVICE.example(event)).contains("\"" + field.getName() + "\"");
        }
    }

    @Test
    void refusesAnEventThatTellsNoProject() throws IOException {
        ProjectReplica facts = read("{\"projectId\": \"019ab001-0000-7000-8000-000000000001\"}");

        assertThatThrownBy(facts::state).isInstanceOf(PoisonException.class);
    }

    private static ProjectReplica read(String json) throws IOException {
        return JSON.read(json.getBytes(StandardCharsets.UTF_8), ProjectReplica.class);
    }
}
