package cn.baton.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The headers of answers, declared once and referred to by every answer that has them. */
final class CommonHeaders {

    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String RETRY_AFTER = "Retry-After";

    /** On every answer. */
    private static final List<String> ALWAYS =
            List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Access-Control-Allow-Origin");

    private final Set<String> used = new HashSet<>();

    void addTo(APIResponse response, String... more) {
        Stream.concat(Stream.of(more), ALWAYS.stream()).forEach(name -> {
            response.addHeader(name, OASFactory.createHeader().ref(name));
            used.add(name);
        });
    }

    /** Those that have been added. */
    void declareIn(Components components) {
        headers().forEach((name, header) -> {
            if (used.contains(name)) {
                components.addHeader(name, header);
            }
        });
    }

    private static Map<String, Header> headers() {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put(
                ETAG,
                header(
                        "Strong tag of the resource's version or of a file's content; weak tag over the answered bytes of lists,"
                                + " figures and code lists",
                        text(68, "^(W/)?\"[^\"]{1,64}\"$"),
                        "\"3\""));
        headers.put(
                LOCATION,
                header(
                        "Where the new resource is",
                        text(2000, "^\\S+$"),
                        "/api/v1/resources/019ab002-0000-7000-8000-000000000001"));
        headers.put(RETRY_AFTER, header("Seconds after which another try makes sense", number(1, 3600), 2));
        headers.put(
                "RateLimit-Limit",
                header("Requests that a client which has been quiet may send at once", number(1, 1_000_000), 200));
        headers.put(
                "RateLimit-Remaining",
                header("Requests that this client may still send at once", number(0, 1_000_000), 199));
        headers.put(
                "RateLimit-Reset",
                header("Seconds after which RateLimit-Remaining is at its limit again", number(0, 1_000_000), 1));
        headers.put(
                "Access-Control-Allow-Origin",
                header(
                        "The origin of the page that asks, if the operator has allowed it; no page of another origin is,"
                                + " unless configured",
                        text(255, "^\\S+$"),
                        "https://dashboard.baton.example"));
        return headers;
    }

    private static Header header(String description, Schema schema, Object example) {
        return OASFactory.createHeader().description(description).schema(schema).example(example);
    }

    private static Schema text(int maxLength, String pattern) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .maxLength(maxLength)
                .pattern(pattern);
    }

    private static Schema number(int minimum, int maximum) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(minimum))
                .maximum(BigDecimal.valueOf(maximum));
    }
}
