package cn.baton.support.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says in the security scheme what each scope of machine clients allows, and with each operation which one it needs. */
final class ClientScopes {

    /** On an operation: the scope that a machine client needs for it. None on those that are closed to them. */
    static final String EXTENSION = "x-client-scope";

    private static final String ABOUT =
            "A machine client, of the role `system`, also needs a scope in the claim `scope`,"
                    + " to read as to write; `*:read` is for all that can be read. Without it: 403 that names it.\n";

    private final OpenAPI document;

    ClientScopes(OpenAPI document) {
        this.document = document;
    }

    void describe() {
        Map<String, TreeSet<String>> operations = new TreeMap<>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> scopeOf(operation) != null)
                .forEach(operation -> operations
                        .computeIfAbsent(scopeOf(operation), any -> new TreeSet<>())
                        .add(operation.getOperationId()));
        if (operations.isEmpty() || document.getComponents().getSecuritySchemes() == null) {
            return;
        }
        StringBuilder text = new StringBuilder(ABOUT);
        operations.forEach((scope, allowed) ->
                text.append("\n- `").append(scope).append("`: ").append(String.join(", ", allowed)));
        document.getComponents().getSecuritySchemes().values().stream()
                // A filter may be run again on what it has completed.
                .filter(scheme -> !scheme.getDescription().contains(ABOUT))
                .forEach(scheme -> scheme.setDescription(scheme.getDescription() + ".\n\n" + text));
    }

    private static String scopeOf(Operation operation) {
        return operation.getExtensions() == null
                ? null
                : (String) operation.getExtensions().get(EXTENSION);
    }
}
