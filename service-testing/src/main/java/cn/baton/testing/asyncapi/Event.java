package cn.baton.testing.asyncapi;

import cn.baton.testing.Contract;
import cn.baton.testing.ContractJson;
import cn.baton.testing.SchemaId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One type of event, as its producer publishes it.
 *
 * @param schema what the event adds to its payload's schema
 * @param payload the schema that events of the same kind of thing share
 * @param shown which fields the document shows: all of what a service sends, and those that it uses of what it receives
 */
record Event(ObjectNode schema, ObjectNode payload, ObjectNode example, Set<String> shown) {

    /**
     * To send.
     *
     * @param producer {@code issue-service}; also the folder of the contract
     * @param file {@code issue-raised.v1}
     */
    static Event of(String producer, String file) {
        Contract contract = Contract.of(producer);
        ObjectNode example = ContractJson.read(contract.example(file));
        return new Event(
                ContractJson.read(contract.schema(file)),
                ContractJson.read(Contract.shared(contract.payload(file))),
                example,
                example.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet()));
    }

    /**
     * To receive.
     *
     * @param type {@code cn.baton.issue.IssueRaised.v1}
     * @param data the record that binds what the consumer uses
     */
    static Event boundTo(Class<?> data, String producer, String type) {
        String file = new SchemaId(type).file();
        if (!Contract.of(producer).events().contains(file)) {
            throw new AssertionError(type + " is handled, but " + producer + " publishes no " + file);
        }
        Event published = of(producer, file);
        Set<String> bound = Arrays.stream(data.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        if (!published.shown().containsAll(bound)) {
            throw new AssertionError(data.getSimpleName() + " binds a field that " + file + " does not have: " + bound);
        }
        return published.showing(bound);
    }

    Event showing(Set<String> fields) {
        return new Event(schema, payload, example, fields);
    }

    SchemaId id() {
        return SchemaId.of(schema.path("$id").asText());
    }

    SchemaId payloadId() {
        return SchemaId.of(payload.path("$id").asText());
    }

    String type() {
        return id().type();
    }

    String title() {
        return schema.path("title").asText();
    }

    String description() {
        return schema.path("description").asText();
    }

    /** {@code IssueRaised.v1}. */
    String name() {
        return id().name();
    }

    /** The id of the aggregate in the example: the field of which the schema says so, the last of them that has a value. */
    Optional<String> subject() {
        return payload.path("properties").properties().stream()
                .filter(field -> field.getValue().path("description").asText().contains("event's subject"))
                .map(field -> example.path(field.getKey()))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .reduce((first, second) -> second);
    }

    /** The example, as far as the document shows it. */
    ObjectNode shownExample() {
        return example.deepCopy().retain(shown);
    }
}
