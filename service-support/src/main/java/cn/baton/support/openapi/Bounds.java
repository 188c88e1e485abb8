package cn.baton.support.openapi;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds of the values for which a record gives none by its constraints. They hold because of what is taken in: no text is
 * given out that is longer than the longest request field of its name, or than a whole request.
 */
final class Bounds {

    /** A body of 1 MiB cannot hold a longer text: {@code baton.http.max-body-size}. */
    private static final int BODY = 1_048_576;

    /** Nor can an address: {@code quarkus.http.limits.max-initial-line-length}. */
    private static final int ADDRESS = 4096;

    /** Texts have no control characters but tab and line ends; see {@code PlainTextDeserializer}. */
    private static final String PLAIN = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]*$";

    /** What {@code @NotBlank} makes: it is searched for, not matched. */
    private static final String NOT_BLANK = "\\S";

    /** The integers that every JSON reader keeps exactly (RFC 8259). */
    private static final BigDecimal EXACT = BigDecimal.valueOf((1L << 53) - 1);

    /** Files are streamed, not held: what limits them is said where they are taken. */
    private static final int FILE = Integer.MAX_VALUE;

    private static final Map<String, Integer> LENGTHS = Map.of(
            "date",
            10,
            "date-time",
            35,
            "uuid",
            36,
            "email",
            254,
            "uri",
            2000,
            "uri-reference",
            ADDRESS,
            "binary",
            FILE);

    private final Schemas schemas;
    private final Map<String, Integer> longest = new HashMap<>();

    Bounds(Schemas schemas) {
        this.schemas = schemas;
        schemas.namesIn(schemas.ofRequests()).stream()
                .map(schemas.named()::get)
                .forEach(request -> Schemas.visit("", request, (field, schema) -> {
                    if (schema.getMaxLength() != null) {
                        longest.merge(field, schema.getMaxLength(), Math::max);
                    }
                }));
    }

    void complete() {
        // Every item of a list takes two characters of a body at least, and a name and a sign of an address.
        schemas.ofParameters()
                .forEach(root -> Schemas.visit("", root, (field, schema) -> complete(schema, ADDRESS, ADDRESS / 4)));
        List.of(schemas.ofRequests(), schemas.ofAnswers(), schemas.named().values().stream())
                .forEach(roots -> roots.forEach(root -> Schemas.visit("", root, this::complete)));
    }

    private void complete(String field, Schema schema) {
        if (field.equals("version") && is(schema, SchemaType.INTEGER) && schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        complete(schema, longest.getOrDefault(field, BODY), BODY / 2);
    }

    private static void complete(Schema schema, int maxLength, int maxItems) {
        if (schema.getRef() != null) {
            return;
        }
        if (is(schema, SchemaType.STRING)) {
            text(schema, maxLength);
        }
        if (is(schema, SchemaType.INTEGER)) {
            integer(schema);
        }
        if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(maxItems);
        }
    }

    private static void text(Schema schema, int maxLength) {
        if (schema.getEnumeration() != null || schema.getConstValue() != null) {
            return;
        }
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(
                    schema.getFormat() == null ? maxLength : LENGTHS.getOrDefault(schema.getFormat(), maxLength));
        }
        if (schema.getPattern() != null) {
            schema.setPattern(whole(schema.getPattern()));
        } else if (schema.getFormat() == null) {
            schema.setPattern(PLAIN);
        }
    }

    /** Bean Validation matches the whole text, JSON Schema searches in it. */
    private static String whole(String pattern) {
        if (pattern.equals(NOT_BLANK) || (pattern.startsWith("^") && pattern.endsWith("$"))) {
            return pattern;
        }
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }

    private static void integer(Schema schema) {
        boolean small = "int32".equals(schema.getFormat());
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(small ? BigDecimal.valueOf(Integer.MIN_VALUE) : EXACT.negate());
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(small ? BigDecimal.valueOf(Integer.MAX_VALUE) : EXACT);
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
