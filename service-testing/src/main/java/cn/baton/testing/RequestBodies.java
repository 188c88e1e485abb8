package cn.baton.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import static cn.baton.testing.ServedOperations.asMap;
import static cn.baton.testing.ServedOperations.isOf;

/** Bodies of nothing but one number, at every place where the document takes one. */
final class RequestBodies {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Object> document;

    RequestBodies(Map<String, Object> document) {
        this.document = document;
    }

    /** By media type, the first place of each type of body; none for an operation that takes no number. */
    Map<String, String> withNumber(Map<String, Object> operation, String number) {
        Map<String, String> bodies = new TreeMap<>();
        if (operation.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content) {
            content.forEach((type, media) -> {
                if (type.toString().endsWith("json")) {
                    Map<String, Object> schema = asMap(asMap(media).getOrDefault("schema", Map.of()));
                    places(schema, number, new TreeSet<>()).stream()
                            .findFirst()
                            .ifPresent(place -> bodies.put(type.toString(), place));
                }
            });
        }
        return bodies;
    }

    Map<String, Object> resolve(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String ref) {
            return asMap(asMap(asMap(document.get("components")).get("schemas")).get(ref.substring(SCHEMAS.length())));
        }
        return schema.get("anyOf") instanceof List<?> choices && !choices.isEmpty()
                ? resolve(asMap(choices.getFirst()))
                : schema;
    }

    private List<String> places(Map<String, Object> part, String number, Set<String> above) {
        Object reference = part.get("$ref");
        if (reference != null && !above.add(reference.toString())) {
            return List.of();
        }
        Map<String, Object> schema = resolve(part);
        if (isOf(schema, "number")) {
            return List.of(number);
        }
        List<String> places = new ArrayList<>();
        if (schema.get("items") != null) {
            places(asMap(schema.get("items")), number, above).forEach(item -> places.add("[" + item + "]"));
        }
        if (schema.get("properties") != null) {
            asMap(schema.get("properties"))
                    .forEach((name, property) -> places(asMap(property), number, above)
                            .forEach(value -> places.add("{\"%s\": %s}".formatted(name, value))));
        }
        return places;
    }
}
