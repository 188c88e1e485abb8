package cn.baton.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameter {@code sort} of a list: its fields, each in both directions, separated by commas. */
final class SortParameter {

    private static final String NAME = "sort";
    private static final String ID = "id";

    private SortParameter() {}

    static void declare(Operation operation, List<String> fields) {
        Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(Collection::stream)
                .filter(parameter -> NAME.equals(parameter.getName()))
                .forEach(parameter -> declare(parameter, fields));
    }

    private static void declare(Parameter sort, List<String> fields) {
        List<Object> values = Stream.concat(fields.stream(), Stream.of(ID))
                .<Object>mapMulti((field, directions) -> {
                    directions.accept(field);
                    directions.accept("-" + field);
                })
                .toList();
        sort.style(Parameter.Style.FORM)
                .explode(false)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .items(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .enumeration(values)));
    }
}
