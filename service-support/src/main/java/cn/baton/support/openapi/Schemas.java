package cn.baton.support.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The schemas of a document: those of requests, of parameters and of answers, and those that have a name. */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI document;

    Schemas(OpenAPI document) {
        this.document = document;
    }

    Map<String, Schema> named() {
        return document.getComponents().getSchemas();
    }

    /** The schema that is meant, by its name. */
    Schema resolve(Schema schema) {
        return schema.getRef() == null ? schema : named().get(nameOf(schema));
    }

    Stream<Schema> ofRequests() {
        return operations()
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> ofContent(operation.getRequestBody().getContent()));
    }

    Stream<Schema> ofParameters() {
        return operations()
                .flatMap(operation -> orEmpty(operation.getParameters()))
                .map(Parameter::getSchema)
                .filter(Objects::nonNull);
    }

    Stream<Schema> ofAnswers() {
        Map<String, APIResponse> shared = document.getComponents().getResponses();
        return Stream.concat(
                        operations().flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()),
                        shared == null ? Stream.empty() : shared.values().stream())
                .flatMap(Schemas::ofAnswer);
    }

    /** The names of all that these schemas are made of. */
    Set<String> namesIn(Stream<Schema> schemas) {
        Set<String> names = new TreeSet<>();
        schemas.forEach(schema -> collect(schema, names));
        return names;
    }

    /** Visits a schema and all its parts, each with the name of the field that it describes, or an empty one. */
    static void visit(String field, Schema schema, BiConsumer<String, Schema> visitor) {
        visitor.accept(field, schema);
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> visit(name, property, visitor));
        }
        parts(schema).forEach(part -> visit("", part, visitor));
    }

    private void collect(Schema root, Set<String> names) {
        visit("", root, (field, schema) -> {
            if (schema.getRef() != null && names.add(nameOf(schema))) {
                collect(named().get(nameOf(schema)), names);
            }
        });
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.concat(
                Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                        .filter(Objects::nonNull),
                Stream.of(schema.getAnyOf(), schema.getAllOf(), schema.getOneOf())
                        .flatMap(Schemas::orEmpty));
    }

    private static Stream<Schema> ofAnswer(APIResponse answer) {
        Stream<Schema> headers = answer.getHeaders() == null
                ? Stream.empty()
                : answer.getHeaders().values().stream().map(Header::getSchema).filter(Objects::nonNull);
        return Stream.concat(ofContent(answer.getContent()), headers);
    }

    private static Stream<Schema> ofContent(Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private Stream<Operation> operations() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    static String nameOf(Schema reference) {
        return reference.getRef().substring(PREFIX.length());
    }

    private static <T> Stream<T> orEmpty(Collection<T> collection) {
        return collection == null ? Stream.empty() : collection.stream();
    }
}
