package cn.baton.local;

import cn.baton.embedded.TokenRequest;
import cn.baton.local.stack.ServiceDefinition;
import cn.baton.local.stack.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The registry of a running stack, as a city administrator reaches it. */
final class Registry {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final URI scoring;
    private final String token;

    Registry(Stack stack) throws InterruptedException {
        this.service = stack.url(ServiceDefinition.PROJECT);
        this.scoring = stack.url(ServiceDefinition.SCORING);
        this.token = stack.issuer()
                .token(new TokenRequest("admin", List.of("city-admin"), "411000-FGW", null, Duration.ofHours(1)));
    }

    URI address() {
        return service;
    }

    String token() {
        return token;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET(), 200);
    }

    /** @return the project's id */
    String register(String name) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/projects")
                .header("Content-Type", "application/json")
                .header(
                        "Idempotency-Key",
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"name": "%s", "areaCode": "411082"}""".formatted(name)));
        return send(request, 201).path("id").asText();
    }

    /** How many facts scoring-service has of a project. */
    int factsOf(String project) throws IOException, InterruptedException {
        URI facts = scoring.resolve("/api/v1/facts/projects?projectId=" + project);
        return send(
                        HttpRequest.newBuilder(facts)
                                .header("Authorization", "Bearer " + token)
                                .GET(),
                        200)
                .path("items")
                .size();
    }

    /** @return the job's id */
    String importSheet(String csv, String mode) throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        String body = part(boundary, "kind", "projects") + part(boundary, "dryRun", "false")
                + part(boundary, "mode", mode)
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"projects.csv\"\r\n"
                        .formatted(boundary)
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary + "--\r\n";
        HttpRequest.Builder request = request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, 202).path("id").asText();
    }

    private static String part(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
