package cn.baton.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an OpenAPI document has to say to be of use: every operation what it does, every parameter and field what it means,
 * with an example where it is a single value, and every answer that is an error. The linter looks after the rest.
 */
final class OpenApiRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final List<String> ERRORS = List.of("400", "401", "403", "406", "429", "500", "503");
    private static final String PARAMETERS = "#/components/parameters/";
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Object> document;
    private final List<String> findings = new ArrayList<>();

    private OpenApiRules(Map<String, Object> document) {
        this.document = document;
    }

    /** What is missing, each with its place. */
    static List<String> findings(Map<String, Object> document) {
        OpenApiRules rules = new OpenApiRules(document);
        rules.map(document, "paths").forEach((path, item) -> rules.checkPath(path, rules.asMap(item)));
        rules.schemas().forEach((name, schema) -> rules.checkFields(name, rules.asMap(schema)));
        return rules.findings;
    }

    private void checkPath(String path, Map<String, Object> item) {
        item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                checkOperation(method.toUpperCase(java.util.Locale.ROOT) + " " + path, asMap(operation));
            }
        });
    }

    private void checkOperation(String place, Map<String, Object> operation) {
        for (String field : List.of("operationId", "summary", "description", "tags")) {
            require(operation.containsKey(field), place, "has no " + field);
        }
        list(operation, "parameters").stream().map(this::parameter).forEach(parameter -> {
            String name = place + " " + parameter.get("name");
            require(parameter.containsKey("description"), name, "has no description; is its @Parameter missing?");
        });
        Map<String, Object> responses = map(operation, "responses");
        ERRORS.forEach(status -> require(responses.containsKey(status), place, "does not declare " + status));
        require(responses.keySet().stream().anyMatch(status -> status.startsWith("2")), place, "has no success");
    }

    private void checkFields(String name, Map<String, Object> schema) {
        map(schema, "properties").forEach((field, value) -> {
            Map<String, Object> property = asMap(value);
            String place = name + "." + field;
            require(property.containsKey("description"), place, "has no description");
            require(!isSingleValue(property) || hasExample(property), place, "has no example");
        });
    }

    /** Objects, and lists of them, have their examples in their fields. */
    private boolean isSingleValue(Map<String, Object> property) {
        Map<String, Object> target = resolve(property);
        if (isOf(target, "array")) {
            return isSingleValue(map(target, "items"));
        }
        return !isOf(target, "object");
    }

    private Map<String, Object> parameter(Map<String, Object> declared) {
        return declared.get("$ref") instanceof String ref
                ? map(map(map(document, "components"), "parameters"), ref.substring(PARAMETERS.length()))
                : declared;
    }

    private Map<String, Object> resolve(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String ref) {
            return map(schemas(), ref.substring(SCHEMAS.length()));
        }
        List<Map<String, Object>> choices = list(schema, "anyOf");
        return choices.isEmpty() ? schema : resolve(choices.getFirst());
    }

    private static boolean isOf(Map<String, Object> schema, String type) {
        return type.equals(schema.get("type")) || (schema.get("type") instanceof List<?> types && types.contains(type));
    }

    private static boolean hasExample(Map<String, Object> property) {
        return property.containsKey("examples") || property.containsKey("example");
    }

    private void require(boolean holds, String place, String otherwise) {
        if (!holds) {
            findings.add(place + " " + otherwise);
        }
    }

    private Map<String, Object> schemas() {
        return map(map(document, "components"), "schemas");
    }

    private Map<String, Object> map(Map<String, Object> parent, String field) {
        return asMap(parent.getOrDefault(field, Map.of()));
    }

    private List<Map<String, Object>> list(Map<String, Object> parent, String field) {
        return parent.get(field) instanceof List<?> items
                ? items.stream().map(this::asMap).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
