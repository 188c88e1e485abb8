package cn.baton.support.assignment;

import cn.baton.support.event.EventJson;
import cn.baton.support.inbox.PoisonException;
import cn.baton.support.inbox.Received;
import cn.baton.testing.Contract;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What project-service publishes of who looks after a project can be read here. */
class ResponsibilityFactsTest {

    private static final EventJson JSON = new EventJson(new ObjectMapper().registerModule(new JavaTimeModule()));

    private final String example = Contract.of("project-service").example("responsibility-assigned.v1");

    @Test
    void bindsTheExample() throws IOException {
        assertThat(read(example))
                .isEqualTo(new ResponsibilityFacts(
                        UUID.fromString("019ab001-0000-7000-8000-000000000301"),
                        UUID.fromString("019ab001-0000-7000-8000-000000000001"),
                        "SUPERVISION_STAFF",
                        "u-1024",
                        LocalDate.of(2026, 10, 20),
                        null,
                        "ASSIGNED",
                        7L));
    }

    @Test
    void whatNamesNobodyIsPoison() throws IOException {
        ResponsibilityFacts facts = read(example.replace("\"u-1024\"", "null"));

        assertThatThrownBy(() -> new AssignmentKeeper(null, null).state(new Received<>(null, facts)))
                .isInstanceOf(PoisonException.class);
    }

    private static ResponsibilityFacts read(String payload) throws IOException {
        return JSON.read(payload.getBytes(StandardCharsets.UTF_8), ResponsibilityFacts.class);
    }
}
