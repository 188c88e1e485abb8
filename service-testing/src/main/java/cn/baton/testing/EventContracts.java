package cn.baton.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.api.SoftAssertions;

import java.util.List;
import java.util.Locale;

/**
 * What holds for the events of every service: each that the code can announce has a schema, each schema an example that fits
 * it, and each example its schema; files, titles and ids agree; and what is only planned has none of them.
 */
public final class EventContracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMAS = "https://baton.example/schemas/";

    private final String root;
    private final Contract contract = Contract.own();
    private final SoftAssertions softly = new SoftAssertions();

    /** @param root the service's root package, {@code cn.baton.issue}; the types of its events begin with it */
    public EventContracts(String root) {
        this.root = root;
    }

    public void check() {
        List<String> events = contract.events();
        softly.assertThat(events)
                .as("schemas under contracts/events, against what the code announces")
                .containsExactlyInAnyOrderElementsOf(AnnouncedEvents.names().stream()
                        .map(EventContracts::fileName)
                        .toList());
        softly.assertThat(contract.examples())
                .as("contracts/examples, against contracts/events")
                .isEqualTo(events);
        softly.assertThat(contract.planned())
                .as("contracts/planned-events.txt names what is announced by now; take it off the list")
                .filteredOn(event -> events.contains(fileName(event)))
                .isEmpty();
        events.stream().filter(contract.examples()::contains).forEach(this::checkEvent);
        softly.assertAll();
    }

    private void checkEvent(String event) {
        JsonNode schema = read(contract.schema(event));
        String title = schema.path("title").asText();
        softly.assertThat(fileName(title)).as("title of %s", event).isEqualTo(event);
        softly.assertThat(schema.path("$id").asText())
                .as("$id of %s", event)
                .isEqualTo(SCHEMAS + root + "." + title + ".v1");
        softly.assertThat(schema.path("description").asText())
                .as("description of %s", event)
                .isNotBlank();
        softly.assertThat(schema.path("properties").findValuesAsText("description"))
                .as("a field of %s whose description says that it is the event's subject", event)
                .anyMatch(description -> description.contains("event's subject"));
        softly.assertThatCode(() -> contract.assertMatches(event, contract.example(event)))
                .doesNotThrowAnyException();
    }

    /** {@code issue-raised.v1} of {@code IssueRaised}. */
    private static String fileName(String event) {
        return event.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".v1";
    }

    private static JsonNode read(String schema) {
        try {
            return JSON.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
