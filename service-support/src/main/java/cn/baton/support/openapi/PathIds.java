package cn.baton.support.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what the ids in paths are ids of, as their names or the paths have it: {@code /projects/{id}/permits/{permitId}} has
 * the ids of a project and of a permit. What an operation says itself stays.
 */
final class PathIds {

    private static final String UUID_FORMAT = "uuid";
    private static final Pattern NAMED = Pattern.compile("(\\w+)Id");
    private static final Pattern LAST_SEGMENT = Pattern.compile(".*/([a-z-]+)/$");
    private static final Pattern PLURAL = Pattern.compile("(.*)ies|(.*(?:ch|sh|ss|x))es|(.*[^s])s");

    private final OpenAPI document;
    private final Schemas schemas;

    PathIds(OpenAPI document, Schemas schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    void describe() {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .values()
                        .forEach(operation -> Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                                .filter(this::isUndescribedId)
                                .forEach(id -> thing(path, id.getName())
                                        .ifPresent(thing -> id.setDescription("Id of the " + thing)))));
    }

    private boolean isUndescribedId(Parameter parameter) {
        return parameter.getIn() == Parameter.In.PATH
                && parameter.getDescription() == null
                && parameter.getSchema() != null
                && UUID_FORMAT.equals(schemas.resolve(parameter.getSchema()).getFormat());
    }

    /** What a parameter of a path identifies; empty where neither its name nor the path says so. */
    static Optional<String> thing(String path, String name) {
        Matcher named = NAMED.matcher(name);
        if (named.matches()) {
            return Optional.of(named.group(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
        }
        int at = path.indexOf("{" + name + "}");
        Matcher collection = LAST_SEGMENT.matcher(path.substring(0, Math.max(at, 0)));
        return collection.matches() ? singular(collection.group(1).replace('-', ' ')) : Optional.empty();
    }

    private static Optional<String> singular(String things) {
        Matcher plural = PLURAL.matcher(things);
        if (!plural.matches()) {
            return Optional.empty();
        }
        if (plural.group(1) != null) {
            return Optional.of(plural.group(1) + "y");
        }
        return Optional.of(plural.group(2) != null ? plural.group(2) : plural.group(3));
    }
}
