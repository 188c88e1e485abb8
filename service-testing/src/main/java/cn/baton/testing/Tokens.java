package cn.baton.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real tokens of the issuer that {@link BatonServers} runs. */
public final class Tokens {

    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    private Tokens() {}

    /**
     * @param unit the {@code unit} claim, or null
     * @param area the {@code area} claim, or null
     */
    public static String token(String subject, String role, String unit, String area) {
        return token(subject, role, unit, area, List.of());
    }

    private static String token(String subject, String role, String unit, String area, List<String> scopes) {
        return CACHE.computeIfAbsent(
                String.join("|", subject, role, "" + unit, "" + area, "" + scopes),
                key -> issue(subject, role, unit, area, Map.of("scope", scopes)));
    }

    /** A token of the city that is good for a few seconds only. */
    public static String shortLivedToken(String subject, String role, Duration lifetime) {
        return issue(subject, role, null, null, Map.of("lifetime", List.of(Long.toString(lifetime.toSeconds()))));
    }

    /** A token of somebody who holds several roles. */
    public static String tokenOfRoles(String subject, List<String> roles, String unit, String area) {
        return issue(subject, roles.getFirst(), unit, area, Map.of("role", roles.subList(1, roles.size())));
    }

    /**
     * A token of the city's administrator as a provider in disorder would issue it.
     *
     * @param claims a JSON object that replaces claims; a claim that is an empty object is left out
     */
    public static String tokenWithClaims(String claims) {
        return issue("admin", "city-admin", "411000-fgw", null, Map.of("claims", List.of(claims)));
    }

    private static String issue(String subject, String role, String unit, String area, Map<String, List<String>> more) {
        Config config = ConfigProvider.getConfig();
        RequestSpecification request = RestAssured.given()
                .auth()
                .preemptive()
                .basic("baton-local", config.getValue("baton.test.token-secret", String.class))
                .formParam("grant_type", "client_credentials")
                .formParam("subject", subject)
                .formParam("role", role);
        if (unit != null) {
            request.formParam("unit", unit);
        }
        if (area != null) {
            request.formParam("area", area);
        }
        more.forEach((name, values) -> values.forEach(value -> request.formParam(name, value)));
        return request.post(config.getValue("quarkus.oidc.auth-server-url", String.class) + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** A JSON request as somebody. */
    public static RequestSpecification as(String subject, String role, String unit, String area) {
        return with(token(subject, role, unit, area));
    }

    /** A JSON request as a machine client with these scopes, such as {@code projects:write}. */
    public static RequestSpecification asClient(String subject, String... scopes) {
        return with(token(subject, "system", null, null, List.of(scopes)));
    }

    /** A JSON request with a token of one's own making. */
    public static RequestSpecification with(String token) {
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }

    /** A JSON request as the city's administrator. */
    public static RequestSpecification asCityAdmin() {
        return as("admin", "city-admin", "411000-fgw", null);
    }
}
