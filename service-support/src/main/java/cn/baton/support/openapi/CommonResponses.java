package cn.baton.support.openapi;

import cn.baton.support.problem.Problem;
import cn.baton.support.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Declares in the OpenAPI document what holds for every operation of its kind, so that no resource has to repeat it: the
 * problems it can answer, Idempotency-Key, If-Match and the headers of answers.
 */
final class CommonResponses {

    private static final String PROBLEM_REF = "#/components/schemas/Problem";

    /** What the framework says where a resource says nothing. */
    private static final Set<String> NOTHING_SAID = Set.of("", "OK", "Created", "Accepted", "No Content");

    private static final Set<Integer> ASKS_FOR_PATIENCE = Set.of(429, 503);

    /** Declared by whom it can happen to: {@link ResourceMethods}, or the resource itself. */
    static final String NOT_MODIFIED = "304";

    private static final Set<String> CREATIONS = Set.of("201", "202");

    private final OpenAPI document;
    private final CommonHeaders headers = new CommonHeaders();
    private final Map<Integer, APIResponse> problems = new TreeMap<>();

    CommonResponses(OpenAPI document) {
        this.document = document;
    }

    void complete() {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        problems.forEach((status, problem) -> document.getComponents().addResponse(nameOf(status), problem));
        headers.declareIn(document.getComponents());
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean one = path.contains("{");
        boolean writes = method != PathItem.HttpMethod.GET;
        boolean creates = CREATIONS.stream().anyMatch(operation.getResponses()::hasAPIResponse);
        boolean command = method == PathItem.HttpMethod.POST && one && !creates;
        boolean changes = writes && one && (command || method != PathItem.HttpMethod.POST);
        boolean versioned =
                changes && !path.contains("/dead-letters/") && !path.contains("/jobs/") && !path.endsWith("/replay");

        Set<Integer> statuses = new LinkedHashSet<>(List.of(400, 401, 403, 406, 414, 429, 431, 500, 503));
        if (one) {
            statuses.add(404);
        }
        if (writes) {
            statuses.addAll(List.of(409, 413, 415, 422));
        } else {
            statuses.add(422);
        }
        if (versioned) {
            statuses.addAll(List.of(412, 428));
            operation.addParameter(header(
                            "If-Match",
                            "The ETag that reading the resource gave, weakened or not; of several, separated by commas, any"
                                    + " will do. 412 when the resource has changed since; `*` is refused with 428",
                            "^(W/)?\"\\d{1,18}\"(\\s*,\\s*(W/)?\"\\d{1,18}\")*$",
                            "\"3\"")
                    .required(command || method == PathItem.HttpMethod.PATCH));
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(header(
                            "Idempotency-Key",
                            "1 to 255 visible characters. The same key of the same subject, role, unit and area with the same"
                                    + " body gives the bytes of the first answer again for 48 h, marked Idempotency-Replayed",
                            "^[\\x21-\\x7e]{1,255}$",
                            "8f14e45f-ceea-467f-9a1c-0d4b2b6e3c11")
                    .required(false));
        }
        if (operation.getResponses().hasAPIResponse(NOT_MODIFIED)) {
            operation.addParameter(header(
                            "If-None-Match",
                            "ETags that the caller has, compared weakly; 304 when one still holds",
                            "^(\\*|(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*)$",
                            "\"3\"")
                    .required(false));
            operation
                    .getResponses()
                    .addAPIResponse(
                            NOT_MODIFIED, OASFactory.createAPIResponse().description("The caller's copy still holds"));
        }
        describeSuccess(operation);
        statuses.forEach(status -> {
            problems.computeIfAbsent(status, this::problem);
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse().ref(nameOf(status)));
        });
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
        nameRoles(operation);
    }

    /** Roles as words: a bearer scheme has no scopes that they could be declared as. */
    private static void nameRoles(Operation operation) {
        if (operation.getSecurity() == null) {
            return;
        }
        Set<String> roles = new TreeSet<>();
        operation
                .getSecurity()
                .forEach(requirement -> requirement.getSchemes().keySet().stream()
                        .toList()
                        .forEach(scheme -> {
                            roles.addAll(requirement.getScheme(scheme));
                            requirement.addScheme(scheme, List.of());
                        }));
        if (!roles.isEmpty()) {
            String description = operation.getDescription() == null ? "" : operation.getDescription() + " ";
            operation.setDescription(description + "Roles: " + String.join(", ", roles) + ".");
        }
    }

    private void describeSuccess(Operation operation) {
        Map<String, APIResponse> successes = new LinkedHashMap<>();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
                successes.put(status, response);
            }
        });
        successes.forEach((status, response) -> {
            if (response.getDescription() == null || NOTHING_SAID.contains(response.getDescription())) {
                response.setDescription("Done: " + operation.getSummary());
            }
            boolean tagged = operation.getResponses().hasAPIResponse(NOT_MODIFIED)
                    || (response.getHeaders() != null && response.getHeaders().containsKey(CommonHeaders.ETAG));
            List<String> names = new ArrayList<>();
            if (tagged) {
                names.add(CommonHeaders.ETAG);
            }
            if (CREATIONS.contains(status)) {
                names.add(CommonHeaders.LOCATION);
            }
            headers.addTo(response, names.toArray(String[]::new));
        });
    }

    private static Parameter header(String name, String description, String pattern, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(255)
                        .pattern(pattern))
                .example(example);
    }

    private APIResponse problem(int status) {
        String description = Stream.of(ProblemType.values())
                .filter(type -> type.status() == status)
                .map(type -> type.title().english())
                .collect(Collectors.joining("; "));
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM_REF))));
        if (ASKS_FOR_PATIENCE.contains(status)) {
            headers.addTo(response, CommonHeaders.RETRY_AFTER);
        } else {
            headers.addTo(response);
        }
        return response;
    }

    private static String nameOf(int status) {
        return "Problem" + status;
    }
}
