package cn.baton.scoring.fact.messaging;

import cn.baton.scoring.fact.IssueFact;
import cn.baton.scoring.fact.LetterFact;
import cn.baton.scoring.fact.ProjectFact;
import cn.baton.support.assignment.ResponsibilityFacts;
import cn.baton.support.event.EventJson;
import cn.baton.testing.Contract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What this service binds, against what the producers publish. */
class FactContractTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final EventJson EVENTS = new EventJson(JSON);

    /** A producer, the events of it that are consumed, and what they are bound to. */
    record Binding(String service, List<String> events, Class<?> type) {

        Contract contract() {
            return Contract.of(service);
        }
    }

    static List<Binding> bindings() {
        return List.of(
                new Binding("project-service", ProjectEventsConsumer.EVENTS, ProjectFact.class),
                new Binding("project-service", List.of("ResponsibilityAssigned"), ResponsibilityFacts.class),
                new Binding("issue-service", IssueEventsConsumer.EVENTS, IssueFact.class),
                new Binding("notification-service", LetterEventsConsumer.EVENTS, LetterFact.class));
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void everyExampleBindsWithoutLosingAValue(Binding binding) throws IOException {
        for (String event : binding.events()) {
            String example = binding.contract().example(fileName(event));
            Object fact = EVENTS.read(example.getBytes(StandardCharsets.UTF_8), binding.type());

            JsonNode bound = JSON.valueToTree(fact);
            JsonNode told = JSON.readTree(example);
            bound.properties()
                    .forEach(field -> assertThat(comparable(field.getValue()))
                            .as("%s of %s", field.getKey(), event)
                            .isEqualTo(comparable(told.get(field.getKey()))));
        }
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void everyEventConsumedIsPublished(Binding binding) {
        assertThat(binding.contract().events())
                .containsAll(binding.events().stream()
                        .map(FactContractTest::fileName)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"ProjectRegistered, project-registered.v1", "LetterReplyAccepted, letter-reply-accepted.v1"})
    void filesAreNamedAfterTheirEvents(String event, String file) {
        assertThat(fileName(event)).isEqualTo(file);
    }

    private static String fileName(String event) {
        return Arrays.stream(event.split("(?=[A-Z])"))
                        .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining("-"))
                + ".v1";
    }

    private static Object comparable(JsonNode value) {
        return value != null && value.isNumber() ? new BigDecimal(value.asText()).stripTrailingZeros() : value;
    }
}
