package cn.baton.support.openapi;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes schemas say what they mean where they stand, and nothing that no operation needs. */
final class SchemaHygiene {

    private static final List<SchemaType> TEXT = List.of(SchemaType.STRING);
    private static final List<SchemaType> OPTIONAL_TEXT = List.of(SchemaType.STRING, SchemaType.NULL);

    private final Components components;
    private final Schemas schemas;

    SchemaHygiene(OpenAPI document, Schemas schemas) {
        this.components = document.getComponents();
        this.schemas = schemas;
    }

    void apply() {
        Stream.of(schemas.named().values().stream(), schemas.ofParameters(), schemas.ofAnswers(), schemas.ofRequests())
                .flatMap(all -> all)
                .forEach(root -> Schemas.visit("", root, (field, schema) -> describeInPlace(schema)));
        Set<String> asked = schemas.namesIn(schemas.ofRequests());
        Set<String> answered = schemas.namesIn(Stream.concat(schemas.ofAnswers(), schemas.ofParameters()));
        List.copyOf(schemas.named().keySet()).stream()
                .filter(name -> !asked.contains(name) && !answered.contains(name))
                .forEach(components::removeSchema);
        asked.stream()
                .filter(name -> !answered.contains(name))
                .map(schemas.named()::get)
                .forEach(SchemaHygiene::close);
    }

    /** Dates, times and ids are values, not things with a name of their own. */
    private void describeInPlace(Schema schema) {
        Schema reference =
                schema.getAnyOf() == null ? schema : schema.getAnyOf().getFirst();
        if (reference.getRef() == null) {
            return;
        }
        Schema target = schemas.resolve(reference);
        if (target.getFormat() == null || !is(target, SchemaType.STRING)) {
            return;
        }
        boolean nullable =
                schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(choice -> is(choice, SchemaType.NULL));
        schema.setRef(null);
        schema.setAnyOf(null);
        schema.setPattern(null);
        schema.setFormat(target.getFormat());
        schema.setType(nullable || is(schema, SchemaType.NULL) ? OPTIONAL_TEXT : TEXT);
    }

    /** Fields that are not known are refused in requests; in answers clients have to ignore them, since answers grow. */
    private static void close(Schema schema) {
        if (is(schema, SchemaType.OBJECT) && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesBoolean(false);
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
