package cn.baton.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.SoftAssertions;

import java.util.List;

/**
 * What holds for the events of every service: each that the code can announce has a schema, which refers to that of its
 * payload; its example fits it, and would not with a field more; files, titles and ids agree; and what is only planned has none
 * of them. Payloads: {@link PayloadContracts}.
 */
public final class EventContracts {

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
                        .map(event -> idOf(event).file())
                        .toList());
        softly.assertThat(contract.planned())
                .as("contracts/planned-events.txt names what is announced by now; take it off the list")
                .filteredOn(event -> events.contains(idOf(event).file()))
                .isEmpty();
        events.forEach(this::checkEvent);
        new PayloadContracts(root, contract, softly).check();
        softly.assertAll();
    }

    private void checkEvent(String event) {
        JsonNode schema = ContractJson.read(contract.schema(event));
        SchemaId id = idOf(schema.path("title").asText());
        softly.assertThat(id.file()).as("title of %s", event).isEqualTo(event);
        softly.assertThat(schema.path("$id").asText()).as("$id of %s", event).isEqualTo(id.uri());
        softly.assertThat(schema.path("description").asText())
                .as("description of %s", event)
                .isNotBlank();
        softly.assertThatCode(() -> contract.assertMatches(event, contract.example(event)))
                .doesNotThrowAnyException();
        softly.assertThatThrownBy(() -> contract.assertMatches(event, withAnotherField(contract.example(event))))
                .as("%s with a field that its schema does not name", event)
                .isInstanceOf(AssertionError.class);
    }

    private static String withAnotherField(String example) {
        ObjectNode json = ContractJson.read(example);
        return ContractJson.write(json.put("aFieldThatNoSchemaNames", 1));
    }

    private SchemaId idOf(String title) {
        return new SchemaId(root + "." + title + ".v1");
    }
}
