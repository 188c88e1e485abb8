package cn.baton.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Parameters that several operations take: what means the same in all of them is described here, and what is the same to
 * the last word is declared once and referred to.
 */
final class SharedParameters {

    private static final String AS_OF = "asOf";
    private static final String AS_OF_MEANING = "As recorded by the end of this day in China, whenever it happened; by"
            + " default as recorded now. A day to come is a 422";
    private static final String AS_OF_EXAMPLE = "2026-10-31";

    private final OpenAPI document;

    SharedParameters(OpenAPI document) {
        this.document = document;
    }

    /** Before parameters are compared. */
    void describe() {
        forEach((path, operation) -> operation.getParameters().stream()
                .filter(parameter -> AS_OF.equals(parameter.getName()) && parameter.getDescription() == null)
                .forEach(parameter -> parameter.description(AS_OF_MEANING).example(AS_OF_EXAMPLE)));
    }

    /** When they are complete. Of several under one name the one that is used most is shared. */
    void share() {
        Map<Parameter, String> names = new LinkedHashMap<>();
        Map<Parameter, Integer> uses = new HashMap<>();
        forEach((path, operation) -> operation.getParameters().forEach(parameter -> {
            names.putIfAbsent(parameter, nameOf(path, parameter));
            uses.merge(parameter, 1, Integer::sum);
        }));
        Map<String, Parameter> shared = new TreeMap<>();
        names.forEach((parameter, name) -> {
            if (uses.get(parameter) > 1 && uses.get(parameter) > uses.getOrDefault(shared.get(name), 0)) {
                shared.put(name, parameter);
            }
        });
        forEach((path, operation) -> {
            List<Parameter> parameters = new ArrayList<>();
            operation.getParameters().forEach(parameter -> {
                String name = names.get(parameter);
                parameters.add(
                        parameter.equals(shared.get(name))
                                ? OASFactory.createParameter().ref(name)
                                : parameter);
            });
            operation.setParameters(parameters);
        });
        shared.forEach(document.getComponents()::addParameter);
    }

    /** As it is sent; ids in paths are named after what they are ids of. */
    private static String nameOf(String path, Parameter parameter) {
        Optional<String> thing =
                "id".equals(parameter.getName()) ? PathIds.thing(path, parameter.getName()) : Optional.empty();
        return thing.map(SharedParameters::camelCase).orElse(parameter.getName());
    }

    private static String camelCase(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split(" ")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private void forEach(BiConsumer<String, Operation> visitor) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().stream()
                        .filter(operation -> operation.getParameters() != null)
                        .forEach(operation -> visitor.accept(path, operation)));
    }
}
