package cn.baton.support.openapi;

import cn.baton.support.http.MergePatch;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the bodies of merge patches schemas of their own: of what can be patched, every member may be absent, and null to
 * take it away, lists included. By the schema of the whole, generated clients would send an empty list for every list that
 * nobody set, and empty it.
 */
final class PatchSchemas {

    private static final String SUFFIX = "Patch";
    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI document;
    private final Schemas schemas;

    PatchSchemas(OpenAPI document, Schemas schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    void apply() {
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(operation -> operation != null && operation.getRequestBody() != null)
                .forEach(this::patch);
    }

    private void patch(Operation operation) {
        MediaType body = operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        if (body == null || body.getSchema() == null || body.getSchema().getRef() == null) {
            return;
        }
        String whole = Schemas.nameOf(body.getSchema());
        if (!whole.endsWith(SUFFIX)) {
            body.setSchema(OASFactory.createSchema().ref(patchOf(whole)));
        }
    }

    /** Returns the name of the schema that patches another one. */
    private String patchOf(String whole) {
        String name = whole + SUFFIX;
        if (!schemas.named().containsKey(name)) {
            Schema patch = copy(schemas.named().get(whole));
            document.getComponents().addSchema(name, patch);
            patch.setRequired(null);
            Map<String, Schema> members = new LinkedHashMap<>();
            schemas.named().get(whole).getProperties().forEach((field, member) -> members.put(field, optional(member)));
            patch.setProperties(members);
        }
        return name;
    }

    private Schema optional(Schema member) {
        Schema value = copy(member);
        value.setDefaultValue(null);
        Schema reference = member.getRef() != null
                ? member
                : member.getAnyOf() == null ? null : member.getAnyOf().getFirst();
        if (reference == null || reference.getRef() == null) {
            if (value.getType() != null && !value.getType().contains(SchemaType.NULL)) {
                // Of the copy alone: the whole is still what it is.
                List<SchemaType> types = new ArrayList<>(value.getType());
                types.add(SchemaType.NULL);
                value.setType(types);
            }
            return value;
        }
        // Objects are merged in their turn; anything else is replaced as a whole.
        Schema target = schemas.resolve(reference);
        String ref = target.getProperties() == null ? Schemas.nameOf(reference) : patchOf(Schemas.nameOf(reference));
        value.setRef(null);
        value.setAnyOf(List.of(
                OASFactory.createSchema().ref(PREFIX + ref),
                OASFactory.createSchema().addType(SchemaType.NULL)));
        return value;
    }

    private static Schema copy(Schema schema) {
        Schema copy = OASFactory.createSchema();
        copy.setAll(schema.getAll());
        return copy;
    }
}
