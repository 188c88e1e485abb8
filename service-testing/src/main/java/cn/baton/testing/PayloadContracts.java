package cn.baton.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.SoftAssertions;

import java.util.List;

/**
 * What holds for the payloads of every service, so that a new field is written into one schema and one example: no two of them
 * have the same body, each is carried by an event, and the example of an event says only what differs from its payload's.
 */
final class PayloadContracts {

    private final String root;
    private final Contract contract;
    private final SoftAssertions softly;
    private final List<String> payloads;
    private final List<String> examples;

    PayloadContracts(String root, Contract contract, SoftAssertions softly) {
        this.root = root;
        this.contract = contract;
        this.softly = softly;
        this.payloads = contract.payloads();
        this.examples = contract.examples();
    }

    void check() {
        List<String> events = contract.events();
        softly.assertThat(payloads)
                .as("contracts/schemas, against what the events refer to")
                .containsExactlyElementsOf(payloadsOf(events));
        softly.assertThat(payloads.stream().map(this::body))
                .as("bodies of contracts/schemas")
                .doesNotHaveDuplicates();
        payloads.forEach(this::checkPayload);
        List<String> withoutOwn =
                events.stream().filter(event -> !examples.contains(event)).toList();
        softly.assertThat(payloadsOf(withoutOwn))
                .as("payloads whose example is that of one of their events")
                .containsExactlyElementsOf(payloads);
        softly.assertThat(examples)
                .as("contracts/examples without an event or a payload")
                .allMatch(example -> payloads.contains(example) || events.contains(example));
        events.stream().filter(examples::contains).forEach(this::checkOwnExample);
    }

    private void checkPayload(String payload) {
        JsonNode schema = ContractJson.read(contract.payloadSchema(payload));
        SchemaId id = new SchemaId(root + "." + schema.path("title").asText() + ".v1");
        softly.assertThat(id.file()).as("title of %s", payload).isEqualTo(payload);
        softly.assertThat(schema.path("$id").asText()).as("$id of %s", payload).isEqualTo(id.uri());
        softly.assertThat(schema.path("description").asText())
                .as("description of %s", payload)
                .isNotBlank();
        softly.assertThat(schema.path("properties").findValuesAsText("description"))
                .as("a field of %s whose description says that it is the event's subject", payload)
                .anyMatch(description -> description.contains("event's subject"));
    }

    private void checkOwnExample(String event) {
        ObjectNode shared =
                ContractJson.read(contract.exampleFile(contract.payload(event).file()));
        softly.assertThat(ContractJson.read(contract.exampleFile(event)).properties())
                .as("fields of the example of %s that differ from its payload's", event)
                .isNotEmpty()
                .noneMatch(field -> field.getValue().equals(shared.get(field.getKey())));
    }

    private List<String> payloadsOf(List<String> events) {
        return events.stream()
                .map(event -> contract.payload(event).file())
                .distinct()
                .sorted()
                .toList();
    }

    private JsonNode body(String payload) {
        return ContractJson.read(contract.payloadSchema(payload)).path("properties");
    }
}
