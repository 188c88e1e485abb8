package cn.baton.support.openapi;

import cn.baton.support.problem.Problem;
import cn.baton.support.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Declares in the OpenAPI document what holds for every operation of its kind, so that no resource has to repeat it: the
 * problems it can answer, Idempotency-Key, If-Match and ETag.
 */
public class CommonResponses implements OASFilter {

    private static final String PROBLEM_REF = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Map<String, APIResponse> problems = new LinkedHashMap<>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(path, method, operation, problems)));
        problems.forEach(document.getComponents()::addResponse);
    }

    private static void complete(
            String path, PathItem.HttpMethod method, Operation operation, Map<String, APIResponse> problems) {
        boolean one = path.contains("{");
        boolean writes = method != PathItem.HttpMethod.GET;
        boolean command = method == PathItem.HttpMethod.POST && one;
        boolean versioned = writes
                && one
                && !path.contains("/dead-letters/")
                && !path.contains("/jobs/")
                && !path.endsWith("/replay");

        Set<Integer> statuses = new LinkedHashSet<>(List.of(400, 401, 403, 406, 500, 503));
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
                            "The ETag that reading the resource gave; 412 when it has changed since",
                            "\"3\"")
                    .required(command || method == PathItem.HttpMethod.PATCH));
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(header(
                            "Idempotency-Key",
                            "1 to 255 visible characters. The same key with the same body gives the first answer again for"
                                    + " 48 h, marked Idempotency-Replayed",
                            "8f14e45f-ceea-467f-9a1c-0d4b2b6e3c11")
                    .required(false));
        }
        if (method == PathItem.HttpMethod.GET && one) {
            operation.addParameter(header("If-None-Match", "An ETag the caller has; 304 when it still holds", "\"3\"")
                    .required(false));
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("The caller's copy still holds"));
        }
        statuses.forEach(status -> {
            String name = "Problem" + status;
            problems.computeIfAbsent(name, created -> problem(status));
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse().ref(name));
        });
        describeSuccess(operation);
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

    private static void describeSuccess(Operation operation) {
        List<APIResponse> successes = new ArrayList<>();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
                successes.add(response);
            }
        });
        successes.forEach(response -> {
            response.setDescription(operation.getSummary() == null ? "Done" : "Done: " + operation.getSummary());
            Header etag = OASFactory.createHeader()
                    .description("Strong tag of the resource's version, on single resources")
                    .schema(string());
            response.addHeader("ETag", etag);
        });
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(string().maxLength(255))
                .example(example);
    }

    private static APIResponse problem(int status) {
        String description = Stream.of(ProblemType.values())
                .filter(type -> type.status() == status)
                .map(type -> type.title().english())
                .collect(Collectors.joining("; "));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM_REF))));
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
