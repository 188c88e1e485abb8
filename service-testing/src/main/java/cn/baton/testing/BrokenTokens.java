package cn.baton.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.assertj.core.api.SoftAssertions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Tokens that nobody can be known by. Each is a 401 in the words of every other problem; what is wrong with a claim is said
 * by the claim's name, and nothing of it reaches the service's log with a stack.
 */
public final class BrokenTokens {

    private static final List<String> MALFORMED = List.of(
            "..",
            ".",
            "x",
            "a.b.c",
            "a.b",
            "a.b.c.d",
            "a.b.c.d.e",
            "e30.e30.e30",
            "e30.e30.",
            "bnVsbA.bnVsbA.e30",
            "W10.W10.e30",
            "eyJhbGciOjV9.eyJzdWIiOiJ4In0.e30",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.e30",
            "eyJhbGciOiJSUzI1NiIsImtpZCI6e319.eyJzdWIiOiJ4In0.e30",
            "%00.%00.%00",
            "中.文.x");

    private static final Map<String, String> CLAIMS = Map.ofEntries(
            Map.entry("{\"sub\":{}}", "sub"),
            Map.entry("{\"sub\":\"\"}", "sub"),
            Map.entry("{\"sub\":\" \"}", "sub"),
            Map.entry("{\"sub\":null}", "sub"),
            Map.entry("{\"sub\":[]}", "sub"),
            Map.entry("{\"sub\":[\"a\",\"b\"]}", "sub"),
            Map.entry("{\"sub\":{\"id\":1}}", "sub"),
            Map.entry("{\"sub\":true}", "sub"),
            Map.entry("{\"sub\":17}", "sub"),
            Map.entry("{\"sub\":[\"a\"]}", "sub"),
            Map.entry("{\"area\":\"\"}", "area"),
            Map.entry("{\"area\":null}", "area"),
            Map.entry("{\"area\":[]}", "area"),
            Map.entry("{\"area\":[\"411082\",\"411081\"]}", "area"),
            Map.entry("{\"area\":{\"code\":\"411082\"}}", "area"),
            Map.entry("{\"area\":false}", "area"),
            Map.entry("{\"area\":411082.5}", "area"),
            Map.entry("{\"unit\":[[\"x\"]]}", "unit"),
            Map.entry("{\"unit\":{\"code\":\"x\"}}", "unit"),
            Map.entry("{\"roles\":5}", "roles"),
            Map.entry("{\"roles\":[5]}", "roles"),
            Map.entry("{\"roles\":{\"city-admin\":true}}", "roles"),
            Map.entry("{\"roles\":[[\"city-admin\"]]}", "roles"),
            Map.entry("{\"scope\":5}", "scope"),
            Map.entry("{\"scope\":[[\"*:read\"]]}", "scope"));

    /** Refused by the framework, which does not say why. */
    private static final List<String> STANDARD_CLAIMS = List.of(
            "{\"exp\":\"soon\"}",
            "{\"exp\":[]}",
            "{\"exp\":{}}",
            "{\"exp\":1}",
            "{\"iat\":\"x\"}",
            "{\"nbf\":99999999999}",
            "{\"aud\":5}",
            "{\"aud\":{}}",
            "{\"aud\":[\"other\"]}",
            "{\"iss\":5}",
            "{\"iss\":\"https://elsewhere.example\"}");

    private static final List<String> TAKEN =
            List.of("{\"unit\":[\"411000-fgw\"]}", "{\"unit\":17}", "{\"area\":411082}", "{\"area\":[411082]}");

    private BrokenTokens() {}

    /** @param path of a list that the city's administrator may read */
    public static void assertRefused(String path) {
        SoftAssertions answers = new SoftAssertions();
        List<LogRecord> stacks = new ArrayList<>();
        Handler log = new StackCollector(stacks);
        Logger root = Logger.getLogger("");
        root.addHandler(log);
        try {
            MALFORMED.forEach(token -> refused(answers, token, "Bearer " + token, path, ""));
            List.of("Bearer", "Bearer ", "bearer ..", "BEARER a.b.c", "Bearer  a.b.c", "Bearer a.b.c d")
                    .forEach(header -> refused(answers, header, header, path, ""));
            CLAIMS.forEach((claims, name) ->
                    refused(answers, claims, "Bearer " + Tokens.tokenWithClaims(claims), path, " " + name + " "));
            STANDARD_CLAIMS.forEach(
                    claims -> refused(answers, claims, "Bearer " + Tokens.tokenWithClaims(claims), path, ""));
            TAKEN.forEach(claims -> answers.assertThat(Tokens.with(Tokens.tokenWithClaims(claims))
                            .get(path)
                            .statusCode())
                    .as(claims)
                    .isEqualTo(200));
        } finally {
            root.removeHandler(log);
        }
        answers.assertThat(stacks).as("logged with a stack").isEmpty();
        answers.assertAll();
    }

    private static void refused(SoftAssertions answers, String what, String header, String path, String detail) {
        Response answer = RestAssured.given()
                .header("Authorization", header)
                .header("Accept-Language", "en")
                .get(path);
        answers.assertThat(answer.statusCode()).as(what).isEqualTo(401);
        answers.assertThat(answer.contentType()).as(what).isEqualTo("application/problem+json");
        answers.assertThat(answer.header("WWW-Authenticate")).as(what).startsWith("Bearer");
        if (answer.statusCode() == 401) {
            answers.assertThat(answer.jsonPath().getString("detail")).as(what).contains(detail);
        }
    }

    private static final class StackCollector extends Handler {

        private final List<LogRecord> stacks;

        StackCollector(List<LogRecord> stacks) {
            this.stacks = stacks;
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            if (entry.getThrown() != null) {
                stacks.add(entry);
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
