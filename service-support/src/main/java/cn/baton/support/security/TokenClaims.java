package cn.baton.support.security;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.UnusableTokenException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * What a token says of its holder. Providers write the same claim in several ways: a text, a number or a list of one is
 * taken as such. Anything else is refused by the claim's name: a value that was overlooked would widen what its holder may
 * see.
 *
 * @param subject never blank
 * @param unit null when the token has no such claim
 * @param area null when the token has no such claim
 * @param scopes OAuth scopes of a machine client
 */
record TokenClaims(String subject, String unit, String area, Set<String> scopes) {

    /** Names are not interned: anybody may send a token, with names that never come again. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build());

    private static final int PARTS = 3;

    /** Of the header: the framework reads each as a text, and stumbles over anything else. */
    private static final List<String> TEXTS_OF_THE_HEADER = List.of("alg", "kid", "typ", "cty", "x5t", "x5t#S256");

    /**
     * Reads a token whose signature is, or is still to be, verified by the framework.
     *
     * @throws UnusableTokenException when it is no JSON web token, or says nothing that can be used
     */
    static TokenClaims of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS || parts[2].isEmpty()) {
            throw UnusableTokenException.malformed();
        }
        JsonNode header = json(parts[0]);
        TEXTS_OF_THE_HEADER.stream().filter(header::has).forEach(name -> {
            if (!header.get(name).isTextual()) {
                throw UnusableTokenException.malformed();
            }
        });
        decode(parts[2]);
        JsonNode claims = json(parts[1]);
        texts(claims, "roles");
        // By the standard a text, and nothing else.
        String subject = claims.path("sub").textValue();
        if (subject == null || subject.isBlank()) {
            throw UnusableTokenException.claim(
                    "sub",
                    LocalizedText.of("应为非空文本", "it takes a text that is not blank, which its holder is known by"));
        }
        return new TokenClaims(subject, single(claims, "unit"), single(claims, "area"), scopes(claims));
    }

    /** By the standard one text with blanks between; some providers write a list. */
    private static Set<String> scopes(JsonNode claims) {
        return Set.copyOf(texts(claims, "scope").stream()
                .flatMap(text -> List.of(text.split(" ")).stream())
                .toList());
    }

    private static String single(JsonNode claims, String name) {
        JsonNode value = claims.get(name);
        if (value == null) {
            return null;
        }
        if (value.isArray() && value.size() == 1) {
            value = value.get(0);
        }
        String text = value.isTextual() || value.isIntegralNumber() ? value.asText() : "";
        if (text.isBlank()) {
            throw UnusableTokenException.claim(
                    name,
                    LocalizedText.of(
                            "应为非空文本、整数或只有一项的列表",
                            "it takes a text that is not blank, a whole number, or a list of one"));
        }
        return text;
    }

    private static List<String> texts(JsonNode claims, String name) {
        JsonNode value = claims.get(name);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(item -> {
            if (!item.isTextual()) {
                throw UnusableTokenException.claim(
                        name, LocalizedText.of("应为文本或文本列表", "it takes a text, or a list of texts"));
            }
            texts.add(item.asText());
        });
        return texts;
    }

    private static JsonNode json(String part) {
        try {
            JsonNode json = JSON.readTree(decode(part));
            if (json.isObject()) {
                return json;
            }
        } catch (IOException unreadable) {
            // Refused below: what is no JSON is refused like JSON that is no object.
        }
        throw UnusableTokenException.malformed();
    }

    private static byte[] decode(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException unreadable) {
            throw UnusableTokenException.malformed();
        }
    }
}
