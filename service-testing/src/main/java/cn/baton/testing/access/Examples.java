package cn.baton.testing.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Makes values that a schema allows, out of its examples. Fields that refer to something, such as {@code projectId}, refer
 * to what the matrix is about, wherever they stand.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Document document;
    private final Map<String, String> references;

    Examples(Document document, Map<String, String> references) {
        this.document = document;
        this.references = references;
    }

    /** The required fields, and those that refer to something. */
    ObjectNode object(JsonNode schema) {
        JsonNode type = document.resolve(schema);
        Set<String> required = new HashSet<>();
        type.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode object = JSON.createObjectNode();
        type.path("properties").properties().forEach(field -> {
            String name = field.getKey();
            if (references.containsKey(name)) {
                object.put(name, references.get(name));
            } else if (required.contains(name)) {
                object.set(name, value(field.getValue()));
            }
        });
        return object;
    }

    /** One field of a patch. */
    ObjectNode patch(JsonNode schema) {
        ObjectNode patch = JSON.createObjectNode();
        document.resolve(schema).path("properties").properties().stream()
                .filter(field -> field.getValue().has("examples"))
                .findFirst()
                .ifPresent(field -> patch.set(field.getKey(), value(field.getValue())));
        return patch;
    }

    JsonNode value(JsonNode schema) {
        if (schema.has("examples")) {
            return parsed(schema.path("examples").get(0), schema);
        }
        if (schema.has("example")) {
            return parsed(schema.path("example"), schema);
        }
        if (schema.has("anyOf")) {
            return value(schema.path("anyOf").get(0));
        }
        JsonNode type = document.resolve(schema);
        if (type.has("enum")) {
            return type.path("enum").get(0);
        }
        return switch (nameOf(type)) {
            case "object" -> object(type);
            case "array" -> arrayOf(type);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            case "integer", "number" -> JsonNodeFactory.instance.numberNode(1);
            default -> JsonNodeFactory.instance.textNode("例");
        };
    }

    private ArrayNode arrayOf(JsonNode type) {
        ArrayNode array = JSON.createArrayNode();
        return array.add(value(type.path("items")));
    }

    /** Annotations hold texts only: a list is written as JSON in one. */
    private JsonNode parsed(JsonNode example, JsonNode schema) {
        boolean isText = nameOf(document.resolve(schema)).equals("string");
        if (!example.isTextual() || isText) {
            return example;
        }
        try {
            return JSON.readTree(example.asText());
        } catch (JsonProcessingException text) {
            return example;
        }
    }

    private static String nameOf(JsonNode type) {
        JsonNode name = type.path("type");
        return name.isArray()
                ? StreamSupport.stream(name.spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(one -> !one.equals("null"))
                        .findFirst()
                        .orElse("")
                : name.asText();
    }
}
