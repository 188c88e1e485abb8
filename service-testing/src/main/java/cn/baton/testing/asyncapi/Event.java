package cn.baton.testing.asyncapi;

import cn.baton.testing.Contract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Optional;

/**
 * One type of event, as its producer publishes it.
 *
 * @param producer {@code issue-service}; also the folder of the contract
 */
record Event(String producer, ObjectNode schema, JsonNode example) {

    static final String SCHEMAS = "https://baton.example/schemas/";

    /** @param file {@code issue-raised.v1} */
    static Event of(String producer, String file) {
        Contract contract = Contract.of(producer);
        return new Event(producer, Json.read(contract.schema(file)), Json.read(contract.example(file)));
    }

    /** @param type {@code cn.baton.issue.IssueRaised.v1} */
    static Event ofType(String producer, String type) {
        String file = file(type);
        if (!Contract.of(producer).events().contains(file)) {
            throw new AssertionError(type + " is handled, but " + producer + " publishes no " + file);
        }
        return of(producer, file);
    }

    /** {@code issue-raised.v1} of {@code cn.baton.issue.IssueRaised.v1}, or of {@code IssueRaised.v1}. */
    static String file(String type) {
        return name(type).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    String type() {
        return schema.path("$id").asText().substring(SCHEMAS.length());
    }

    String title() {
        return schema.path("title").asText();
    }

    String description() {
        return schema.path("description").asText();
    }

    /** {@code IssueRaised.v1}. */
    String name() {
        return name(type());
    }

    /** The id of the aggregate in the example: the field of which the schema says so, the last of them that has a value. */
    Optional<String> subject() {
        return schema.path("properties").properties().stream()
                .filter(field -> field.getValue().path("description").asText().contains("event's subject"))
                .map(field -> example.path(field.getKey()))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .reduce((first, second) -> second);
    }

    private static String name(String type) {
        String[] parts = type.split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }
}
