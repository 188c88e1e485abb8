package cn.baton.testing.access;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of an OpenAPI document.
 *
 * @param method in upper case
 * @param path with its parameters in braces
 */
record Operation(String method, String path, JsonNode definition, Document document) {

    private static final String EXPORTS = "/api/v1/exports/";
    private static final List<String> ACCEPTED = List.of("application/json", "text/csv", "application/geo+json");

    static Stream<Operation> of(Document document) {
        return document.root().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> entry.getValue().has("operationId"))
                        .map(entry -> new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue(), document)));
    }

    String id() {
        return definition.path("operationId").asText();
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The beginnings of the path that end with a parameter, the shortest first: each names a row. */
    List<String> rows() {
        return Stream.iterate(path.indexOf('}'), end -> end >= 0, end -> path.indexOf('}', end + 1))
                .map(end -> path.substring(0, end + 1))
                .toList();
    }

    /** A type that the operation answers, one that can be read as text where there is a choice. */
    String accepts() {
        List<String> types = definition.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> answer.getValue().path("content").properties().stream())
                .map(Map.Entry::getKey)
                .toList();
        return ACCEPTED.stream()
                .filter(types::contains)
                .findFirst()
                .or(() -> types.stream().findFirst())
                .orElse("application/json");
    }

    boolean streams() {
        return accepts().equals("text/event-stream");
    }

    /** Of its body; null without one. */
    String contentType() {
        JsonNode content = definition.path("requestBody").path("content");
        return content.isEmpty() ? null : content.fieldNames().next();
    }

    JsonNode bodySchema() {
        return definition
                .path("requestBody")
                .path("content")
                .path(contentType())
                .path("schema");
    }

    /** Query parameters that the operation insists on. */
    Stream<JsonNode> requiredParameters() {
        return parameters()
                .filter(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean());
    }

    boolean takes(String queryParameter) {
        return parameters()
                .anyMatch(parameter -> parameter.path("name").asText().equals(queryParameter));
    }

    /** By what a list can be sorted besides its ids, in alphabetical order; exports are sorted as the lists that they are of. */
    Optional<List<String>> sorts() {
        return path.startsWith(EXPORTS)
                ? Optional.empty()
                : parameters()
                        .filter(parameter -> parameter.path("name").asText().equals("sort"))
                        .map(sort -> StreamSupport.stream(
                                        sort.at("/schema/items/enum").spliterator(), false)
                                .map(JsonNode::asText)
                                .filter(field -> !field.startsWith("-") && !field.equals("id"))
                                .sorted()
                                .toList())
                        .findFirst();
    }

    private Stream<JsonNode> parameters() {
        return StreamSupport.stream(definition.path("parameters").spliterator(), false)
                .map(document::resolve);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
