package cn.baton.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.assertj.core.api.SoftAssertions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static cn.baton.testing.Tokens.asCityAdmin;

/**
 * Asks every operation of the served OpenAPI document what all of them have to do alike, so that a new one cannot be
 * forgotten. As a city administrator, with the examples of the document for what an address needs.
 */
public final class ServedOperations {

    private static final String PARAMETERS = "#/components/parameters/";
    private static final String BEYOND = "1E+2147483647";

    /** Of a shape that was once taken: a fingerprint and a date far away, in base64, or nothing at all. */
    private static final List<String> FOREIGN_CURSORS =
            List.of("", "x", "AAAAAAAAAAoxOTcwLTAxLTAx", "AAAAAAAAAAEA", "A".repeat(200), "AAAAKv____8");

    private final Map<String, Object> document;
    private final RequestBodies bodies;

    private ServedOperations(Map<String, Object> document) {
        this.document = document;
        this.bodies = new RequestBodies(document);
    }

    public static ServedOperations read() {
        return new ServedOperations(RestAssured.given()
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$"));
    }

    /** A cursor that was not given out for this list is a 400. */
    public void refuseForeignCursors() {
        SoftAssertions softly = new SoftAssertions();
        forEach(
                "get",
                (path, operation) -> parameters(operation, "query")
                        .filter(parameter -> "cursor".equals(parameter.get("name")))
                        .forEach(cursor -> FOREIGN_CURSORS.forEach(foreign -> softly.assertThat(request(operation)
                                        .queryParam("cursor", foreign)
                                        .get(address(path, operation))
                                        .statusCode())
                                .as("GET %s?cursor=%s", path, foreign)
                                .isEqualTo(400))));
        softly.assertAll();
    }

    /** What is no list goes once: 400 the second time. */
    public void refuseRepeatedParameters() {
        SoftAssertions softly = new SoftAssertions();
        for (String method : Set.of("get", "post")) {
            forEach(
                    method,
                    (path, operation) -> parameters(operation, "query")
                            // What is separated by commas goes once, too.
                            .filter(parameter ->
                                    !isOf(schema(parameter), "array") || Boolean.FALSE.equals(parameter.get("explode")))
                            .forEach(parameter -> {
                                String name = parameter.get("name").toString();
                                RequestSpecification twice = request(operation).queryParam(name, "1", "1");
                                softly.assertThat(
                                                twice.request(method.toUpperCase(Locale.ROOT), address(path, operation))
                                                        .statusCode())
                                        .as("%s %s?%s twice", method, path, name)
                                        .isIn(400, 415);
                            }));
        }
        softly.assertAll();
    }

    /** A number that takes gigabytes to write out is a 422, wherever one is taken. */
    public void refuseNumbersBeyondAllBounds() {
        SoftAssertions softly = new SoftAssertions();
        forEach(
                "get",
                (path, operation) -> parameters(operation, "query")
                        .filter(parameter -> isOf(schema(parameter), "number"))
                        .forEach(parameter -> softly.assertThat(request(operation)
                                        .queryParam(parameter.get("name").toString(), BEYOND)
                                        .get(address(path, operation))
                                        .statusCode())
                                .as("GET %s?%s=%s", path, parameter.get("name"), BEYOND)
                                .isEqualTo(422)));
        for (String method : List.of("post", "put", "patch")) {
            forEach(
                    method,
                    (path, operation) -> bodies.withNumber(operation, BEYOND).forEach((type, body) -> {
                        Response answer = request(operation)
                                .contentType(type)
                                .header("If-Match", "\"0\"")
                                .body(body)
                                .request(method.toUpperCase(Locale.ROOT), address(path, operation));
                        // A patch is applied to what is there, and here is nothing.
                        softly.assertThat(isReportOfRefusal(answer) ? 422 : answer.statusCode())
                                .as("%s %s %s", method, path, body)
                                .isIn("patch".equals(method) ? List.of(404, 422) : List.of(422));
                    }));
        }
        softly.assertAll();
    }

    /** What is read by an address alone has a tag, and whoever has it gets 304. */
    public void answerTagsOfWhatIsRead() {
        SoftAssertions softly = new SoftAssertions();
        forEach("get", (path, operation) -> {
            // An export is a stream, and there may be nothing to export.
            if (path.contains("{") || path.startsWith("/api/v1/exports/") || !answersJson(operation)) {
                return;
            }
            Response answer = request(operation).get(path);
            softly.assertThat(answer.statusCode()).as("GET %s", path).isIn(200, 400, 422);
            if (answer.statusCode() == 200) {
                String tag = answer.header("ETag");
                softly.assertThat(tag).as("ETag of GET %s", path).matches("(W/)?\"[^\"]+\"");
                softly.assertThat(request(operation).head(path).header("ETag"))
                        .as("ETag of HEAD %s", path)
                        .isNotNull();
                softly.assertThat(request(operation)
                                .header("If-None-Match", tag + ", \"x\"")
                                .get(path)
                                .statusCode())
                        .as("GET %s with its tag", path)
                        .isIn(304, 200);
            }
        });
        softly.assertAll();
    }

    /** What takes many at once says of each whether it was refused. */
    private static boolean isReportOfRefusal(Response answer) {
        return answer.statusCode() == 200
                && answer.path("refused") instanceof Integer refused
                && refused > 0
                && Boolean.FALSE.equals(answer.path("kept"));
    }

    private void forEach(String method, BiConsumer<String, Map<String, Object>> check) {
        asMap(document.get("paths")).forEach((path, item) -> {
            Object operation = asMap(item).get(method);
            if (operation != null) {
                check.accept(path, asMap(operation));
            }
        });
    }

    /** With whatever the operation needs of its query. */
    private RequestSpecification request(Map<String, Object> operation) {
        RequestSpecification request = asCityAdmin();
        parameters(operation, "query")
                .filter(parameter -> Boolean.TRUE.equals(parameter.get("required")))
                .forEach(parameter -> request.queryParam(parameter.get("name").toString(), value(parameter)));
        return request;
    }

    private String address(String path, Map<String, Object> operation) {
        Map<String, String> values = parameters(operation, "path")
                .collect(Collectors.toMap(
                        parameter -> parameter.get("name").toString(), parameter -> value(parameter), (a, b) -> a));
        String address = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", value.getValue());
        }
        return address;
    }

    private String value(Map<String, Object> parameter) {
        Map<String, Object> schema = schema(parameter);
        if ("uuid".equals(schema.get("format"))) {
            return "019ab002-0000-7000-8000-00000000ffff";
        }
        Object example = parameter.get("example");
        if (example != null) {
            return example.toString();
        }
        if (schema.get("enum") instanceof List<?> values) {
            return values.getFirst().toString();
        }
        return "1";
    }

    private static boolean answersJson(Map<String, Object> operation) {
        return asMap(operation.get("responses")).get("200") instanceof Map<?, ?> success
                && success.get("content") instanceof Map<?, ?> content
                && content.containsKey("application/json");
    }

    private Stream<Map<String, Object>> parameters(Map<String, Object> operation, String in) {
        return operation.get("parameters") instanceof List<?> parameters
                ? parameters.stream()
                        .map(parameter -> resolve(asMap(parameter)))
                        .filter(parameter -> in.equals(parameter.get("in")))
                : Stream.empty();
    }

    /** What several operations take is declared once. */
    private Map<String, Object> resolve(Map<String, Object> parameter) {
        return parameter.get("$ref") instanceof String ref
                ? asMap(asMap(asMap(document.get("components")).get("parameters"))
                        .get(ref.substring(PARAMETERS.length())))
                : parameter;
    }

    private Map<String, Object> schema(Map<String, Object> parameter) {
        return bodies.resolve(asMap(parameter.getOrDefault("schema", Map.of())));
    }

    static boolean isOf(Map<String, Object> schema, String type) {
        return type.equals(schema.get("type")) || (schema.get("type") instanceof List<?> types && types.contains(type));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
