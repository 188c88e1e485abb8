package cn.baton.testing.asyncapi;

import cn.baton.testing.Contract;
import cn.baton.testing.ContractJson;
import cn.baton.testing.SchemaId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schemas of a document, each once, as consumers may rely on them: open to fields that a later release adds. Producers are
 * tested against the contracts themselves, which are closed so that nothing slips out.
 */
final class Schemas {

    private static final String COMPONENTS = "#/components/schemas/";

    private final ObjectNode components;
    private final Map<String, SchemaId> known = new HashMap<>();

    Schemas(ObjectNode components) {
        this.components = components;
    }

    /** Returns the reference to what this event carries: its payload's schema, or one of its own where it adds to that. */
    String add(Event event) {
        ObjectNode shared = event.payload().deepCopy();
        show(shared, event.shown());
        String payload = publish(event.payloadId(), shared);
        ObjectNode own = event.schema().deepCopy().retain("properties", "required");
        show(own, event.shown());
        open(own);
        if (own.path("properties").isEmpty()) {
            return payload;
        }
        ObjectNode schema = put(event.id());
        schema.put("title", event.title());
        schema.put("description", event.description());
        // AsyncAPI's dialect takes no notice of what stands beside a $ref.
        ArrayNode parts = schema.putArray("allOf");
        parts.addObject().put("$ref", payload);
        parts.add(own);
        return COMPONENTS + event.name();
    }

    private String publish(SchemaId id, ObjectNode schema) {
        // Its dialect and id would be read as those of the document.
        schema.remove(List.of("$schema", "$id"));
        open(schema);
        put(id).setAll(schema);
        return COMPONENTS + id.name();
    }

    private ObjectNode put(SchemaId id) {
        SchemaId other = known.put(id.name(), id);
        if (other != null && !other.equals(id)) {
            throw new AssertionError("Two schemas of one document have one name: " + id + ", " + other);
        }
        return components.putObject(id.name());
    }

    private static void show(ObjectNode schema, Set<String> fields) {
        schema.withObject("/properties").retain(fields);
        ArrayNode required = schema.withArray("required");
        required.removeIf(field -> !fields.contains(field.asText()));
        if (required.isEmpty()) {
            schema.remove("required");
        }
    }

    private void open(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.properties()
                    .removeIf(keyword -> keyword.getKey().endsWith("Properties")
                            && keyword.getValue().isBoolean());
            if (object.path("$ref").isTextual()) {
                SchemaId part = SchemaId.of(object.path("$ref").asText());
                object.put("$ref", publish(part, ContractJson.read(Contract.shared(part))));
            }
        }
        schema.forEach(this::open);
    }
}
