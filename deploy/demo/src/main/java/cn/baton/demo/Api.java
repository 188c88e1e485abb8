package cn.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A client as one should be: while a service is away or asks for patience it tries again, and it can, since every command
 * carries an Idempotency-Key.
 */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final TokenSource tokens;

    Api(TokenSource tokens) {
        this.tokens = tokens;
    }

    Answer get(Person who, URI base, String path) throws InterruptedException {
        return send(who, base, path, HttpRequest.newBuilder().GET(), "GET");
    }

    Answer getDocument(Person who, URI base, String path, String mediaType) throws InterruptedException {
        return send(who, base, path, HttpRequest.newBuilder().GET().header("Accept", mediaType), "GET");
    }

    /** @param etag the version that the command insists on, or null for a creation */
    Answer post(Person who, URI base, String path, String etag, String body) throws InterruptedException {
        return post(who, base, path, etag, body, UUID.randomUUID().toString());
    }

    Answer post(Person who, URI base, String path, String etag, String body, String idempotencyKey)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return send(who, base, path, request, "POST");
    }

    Answer put(Person who, URI base, String path, String etag, String body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return send(who, base, path, request, "PUT");
    }

    private Answer send(Person who, URI base, String path, HttpRequest.Builder builder, String method)
            throws InterruptedException {
        builder.uri(base.resolve(path)).timeout(Duration.ofSeconds(15)).header("Accept-Language", "en");
        if (who != null) {
            builder.header("Authorization", "Bearer " + who.token(tokens));
        }
        HttpRequest request = builder.build();
        String call = method + " " + path;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            long start = System.nanoTime();
            try {
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (!asksForPatience(response) || System.nanoTime() > end) {
                    return answer(call, response, (System.nanoTime() - start) / 1_000_000, attempt);
                }
            } catch (IOException away) {
                if (System.nanoTime() > end) {
                    throw new StoryFailure(call + " could not be reached for " + PATIENCE.toSeconds() + " s: " + away);
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean asksForPatience(HttpResponse<byte[]> response) {
        return response.statusCode() == 503
                || response.statusCode() == 429
                || (response.statusCode() == 409
                        && new String(response.body(), java.nio.charset.StandardCharsets.UTF_8)
                                .contains("request-in-progress"));
    }

    private static Answer answer(String call, HttpResponse<byte[]> response, long millis, int attempts) {
        JsonNode body = null;
        if (response.headers().firstValue("Content-Type").orElse("").contains("json")) {
            try {
                body = JSON.readTree(response.body());
            } catch (IOException broken) {
                throw new StoryFailure(call + " answered something that is not JSON");
            }
        }
        Optional<String> etag = response.headers().firstValue("ETag");
        return new Answer(call, response.statusCode(), etag.orElse(null), body, response.body(), millis, attempts);
    }
}
