package cn.baton.testing.access;

import cn.baton.testing.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.assertj.core.api.Assertions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every operation of the document, asked by everybody who has no business with what is there. A service says which rows
 * there are, one for each kind of path, and what is open to all; the rest follows from the document, so that a new operation
 * cannot be forgotten: one whose path names a row of an unknown kind fails the test.
 *
 * <p>The rules: a row that somebody may not see is answered with 403 or 404, whatever is done with it; so is a creation that
 * names such a row or area, or with 422 on the field that names it; a list is empty, and any other answer is not the one that
 * the city's administrator gets. A machine client without scopes gets 403 for all. And since all rows are there, every list is
 * asked whether it is sorted by what the document says.
 */
public final class AccessMatrix {

    private static final Set<Integer> HIDDEN = Set.of(403, 404);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final Document document = Document.served();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> scoped = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();

    /**
     * A row that is there and no business of strangers.
     *
     * @param path of the document, up to the parameter that names the row: {@code /api/v1/projects/{id}}
     */
    public AccessMatrix row(String path, String id) {
        rows.put(path, id);
        return this;
    }

    /** As {@link #created(String, String)}, out of the examples of the operation that creates such rows. */
    public AccessMatrix created(String path) {
        return created(path, null);
    }

    /**
     * A row that the city's administrator creates, at the address that its path begins with.
     *
     * @param path as of {@link #row}
     * @param json the body; null for the examples of the document
     */
    public AccessMatrix created(String path, String json) {
        String collection = path.substring(0, path.lastIndexOf('/'));
        Operation creation = Operation.of(document)
                .filter(operation ->
                        operation.method().equals("POST") && operation.path().equals(collection))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is created at " + collection));
        if (json != null) {
            bodies.put(creation.id(), json);
        }
        Response answer = prepared(creation, Tokens.asCityAdmin()).post(path(creation.path()));
        Assertions.assertThat(answer.statusCode())
                .as("%s: %s", creation, answer.asString())
                .isEqualTo(201);
        return row(path, answer.header("Location").replaceFirst(".*/", ""));
    }

    /** What a field of this name refers to is the row of this path. */
    public AccessMatrix referenceTo(String field, String path) {
        return reference(field, rows.get(path));
    }

    /** Of what is open to all, what is not: lists below a row that everybody sees. */
    public AccessMatrix scoped(String path) {
        scoped.add(path);
        return this;
    }

    /**
     * What belongs to the city, for everybody whose role may ask at all; changing it is the city's.
     *
     * @param path the beginning of the paths; see {@link #scoped}
     */
    public AccessMatrix openToAll(String path) {
        open.add(path);
        return this;
    }

    /** What fields of this name refer to, in every body and query. */
    public AccessMatrix reference(String field, String value) {
        references.put(field, value);
        return this;
    }

    /** The row that was made or given for the path. */
    public String idOf(String path) {
        return rows.get(path);
    }

    /**
     * What the administrator puts, out of the examples of the document.
     *
     * @param id of the row that the path's last parameter names; null when its last part is none
     */
    public AccessMatrix put(String path, String id) {
        if (id != null) {
            rows.put(path, id);
        }
        Operation operation = Operation.of(document)
                .filter(candidate ->
                        candidate.method().equals("PUT") && candidate.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is put at " + path));
        Response answer = prepared(operation, Tokens.asCityAdmin()).put(path(operation.path()));
        Assertions.assertThat(answer.statusCode())
                .as("%s: %s", operation, answer.asString())
                .isIn(200, 201);
        return this;
    }

    /** The operations at this path are looked at elsewhere. */
    public AccessMatrix leaveOut(String path) {
        leftOut.add(path);
        return this;
    }

    /** A body, for an operation whose examples do not make one that would be accepted. */
    public AccessMatrix body(String operationId, String json) {
        bodies.put(operationId, json);
        return this;
    }

    /** Fails with all that was seen by those who should not. */
    public void check() {
        List<Operation> operations = Operation.of(document)
                .filter(operation -> !operation.streams())
                .filter(operation -> !leftOut.contains(operation.path()))
                .toList();
        Assertions.assertThat(operations).isNotEmpty();
        operations.forEach(this::check);
        operations.forEach(this::checkSorts);
        Assertions.assertThat(findings)
                .as("what strangers see and do, and sorts")
                .isEmpty();
    }

    private void check(Operation operation) {
        List<String> unknown = operation.rows().stream()
                .filter(row -> !rows.containsKey(row) && !isOpen(row))
                .toList();
        if (!unknown.isEmpty()) {
            findings.add(operation + ": no row is known for " + unknown + "; add one to the matrix of this service");
            return;
        }
        expect(operation, "a machine client without scopes", Tokens.asClient("scopeless"), Set.of(403));
        if (!isOpen(operation.path())) {
            Stranger.ALL.forEach(stranger -> check(operation, stranger));
        } else if (!operation.reads()) {
            Stranger.ALL.forEach(stranger -> expect(operation, stranger.name(), stranger.request(), HIDDEN));
        }
    }

    /** Here are the rows that lists lie under: each says itself by what it can be sorted. */
    private void checkSorts(Operation operation) {
        operation.sorts().ifPresent(documented -> {
            Response answer = prepared(operation, Tokens.asCityAdmin())
                    .header("Accept-Language", "en")
                    .queryParam("sort", "unknown")
                    .get(path(operation.path()));
            if (!answer.asString().contains("fields on offer: " + String.join(", ", documented) + "\"")) {
                findings.add(
                        "%s is documented to be sorted by %s: %s".formatted(operation, documented, shortened(answer)));
            }
        });
    }

    private void check(Operation operation, Stranger stranger) {
        if (operation.rows().stream().anyMatch(row -> !isOpen(row))) {
            expect(operation, stranger.name(), stranger.request(), HIDDEN);
        } else if (operation.reads()) {
            expectNothing(operation, stranger);
        } else {
            expectRefused(operation, stranger);
        }
    }

    private void expect(Operation operation, String who, RequestSpecification request, Set<Integer> statuses) {
        Response answer = send(operation, request);
        if (!statuses.contains(answer.statusCode())) {
            findings.add("%s by %s: %d instead of %s: %s"
                    .formatted(operation, who, answer.statusCode(), statuses, shortened(answer)));
        }
    }

    private void expectNothing(Operation operation, Stranger stranger) {
        Response answer = send(operation, stranger.request());
        if (HIDDEN.contains(answer.statusCode())) {
            return;
        }
        if (answer.statusCode() != 200) {
            findings.add(
                    "%s by %s: %d: %s".formatted(operation, stranger.name(), answer.statusCode(), shortened(answer)));
            return;
        }
        JsonNode body = json(answer);
        if (body.has("items")) {
            if (!body.path("items").isEmpty() || body.path("total").asLong() > 0) {
                findings.add("%s by %s is not empty: %s".formatted(operation, stranger.name(), shortened(answer)));
            }
        } else if (answer.asString()
                .equals(send(operation, Tokens.asCityAdmin()).asString())) {
            findings.add("%s by %s is the whole city's: %s".formatted(operation, stranger.name(), shortened(answer)));
        }
    }

    private void expectRefused(Operation operation, Stranger stranger) {
        Response answer = send(operation, stranger.request());
        boolean namesTheReference = answer.statusCode() == 422
                && json(answer).path("violations").findValuesAsText("field").stream()
                        .anyMatch(references::containsKey);
        if (!HIDDEN.contains(answer.statusCode()) && !namesTheReference) {
            findings.add(
                    "%s by %s: %d: %s".formatted(operation, stranger.name(), answer.statusCode(), shortened(answer)));
        }
    }

    private boolean isOpen(String path) {
        return longest(open, path) > longest(scoped, path);
    }

    private static int longest(Set<String> beginnings, String path) {
        return beginnings.stream()
                .filter(path::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }

    private Response send(Operation operation, RequestSpecification request) {
        RequestSpecification prepared = prepared(operation, request);
        if (!operation.reads()) {
            prepared.header("If-Match", version(operation));
        }
        return prepared.request(operation.method(), path(operation.path()));
    }

    private RequestSpecification prepared(Operation operation, RequestSpecification request) {
        Examples examples = new Examples(document, references);
        request.accept(operation.accepts()).urlEncodingEnabled(true);
        operation
                .requiredParameters()
                .forEach(parameter -> request.queryParam(parameter.path("name").asText(), text(examples, parameter)));
        if (operation.takes("count")) {
            request.queryParam("count", true);
        }
        String type = operation.contentType();
        if ("multipart/form-data".equals(type)) {
            request.contentType(type).multiPart("file", "a.pdf", PDF, "application/pdf");
        } else if (type != null) {
            request.contentType(type).body(body(operation, examples).toString());
        }
        return request;
    }

    private JsonNode body(Operation operation, Examples examples) {
        if (bodies.containsKey(operation.id())) {
            return parse(bodies.get(operation.id()));
        }
        return operation.method().equals("PATCH")
                ? examples.patch(operation.bodySchema())
                : examples.object(operation.bodySchema());
    }

    /** Of the row that the operation changes, as the administrator reads it. */
    private String version(Operation operation) {
        List<String> named = operation.rows();
        if (named.isEmpty()) {
            return "\"0\"";
        }
        String etag = Tokens.asCityAdmin().get(path(named.getLast())).header("ETag");
        return etag == null ? "\"0\"" : etag;
    }

    private String path(String template) {
        String path = template;
        for (String row : new Operation("GET", template, null, document).rows()) {
            String parameter = row.substring(row.lastIndexOf('{'));
            path = path.replaceFirst(
                    Pattern.quote(parameter), Matcher.quoteReplacement(rows.getOrDefault(row, "none")));
        }
        return path;
    }

    private String text(Examples examples, JsonNode parameter) {
        String name = parameter.path("name").asText();
        if (references.containsKey(name)) {
            return references.get(name);
        }
        return (parameter.has("example") ? parameter.path("example") : examples.value(parameter.path("schema")))
                .asText();
    }

    private static JsonNode json(Response answer) {
        return answer.contentType().contains("json") ? parse(answer.asString()) : JSON.missingNode();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String shortened(Response answer) {
        String body = answer.asString();
        return body.substring(0, Math.min(300, body.length()));
    }
}
