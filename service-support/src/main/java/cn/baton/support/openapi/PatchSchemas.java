package cn.baton.support.openapi;

import cn.baton.support.http.MergePatch;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
            describe(operation, whole);
            body.setSchema(OASFactory.createSchema().ref(patchOf(whole)));
        }
    }

    /** As the part of the answer that is patched, or as the answer itself; and as what no patch can do without. */
    private void describe(Operation operation, String whole) {
        RequestBody body = operation.getRequestBody();
        if (body.getDescription() == null) {
            body.setDescription(partOfAnswer(operation, PREFIX + whole)
                    .map("The fields of `%s` that change"::formatted)
                    .orElse("The fields that change"));
        }
        body.setRequired(true);
    }

    private Optional<String> partOfAnswer(Operation operation, String ref) {
        return Stream.ofNullable(operation.getResponses().getAPIResponse("200"))
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .map(schemas::resolve)
                .filter(answer -> answer.getProperties() != null)
                .flatMap(answer -> answer.getProperties().entrySet().stream())
                .filter(member -> refersTo(ref, member.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean refersTo(String ref, Schema member) {
        return Stream.concat(
                        Stream.of(member),
                        Stream.of(member.getAllOf(), member.getAnyOf())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream))
                .anyMatch(schema -> ref.equals(schema.getRef()));
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
