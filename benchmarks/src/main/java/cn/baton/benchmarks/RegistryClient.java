package cn.baton.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the registry, one request after the other, over a connection that stays open. */
final class RegistryClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int WARM_UP = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String token;

    RegistryClient(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** Of so many of the same, after a few that are not counted. */
    Latencies measure(String path, int requests) throws IOException, InterruptedException {
        List<Duration> taken = new ArrayList<>();
        for (int i = -WARM_UP; i < requests; i++) {
            long begin = System.nanoTime();
            get(path);
            if (i >= 0) {
                taken.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        return new Latencies(taken);
    }

    String get(String path) throws IOException, InterruptedException {
        return send(path, request(path).GET().build(), 200);
    }

    /** The field of that name in an answer, the first one. */
    static String field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        if (!field.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return field.group(1);
    }

    /** @return the job's id */
    String importSheet(byte[] csv) throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        String head = part(boundary, "kind", "projects")
                + part(boundary, "dryRun", "false")
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(boundary);
        String tail = "\r\n--" + boundary + "--\r\n";
        HttpRequest request = request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(csv),
                        HttpRequest.BodyPublishers.ofString(tail)))
                .build();
        return field(send("/api/v1/imports", request, 202), "id");
    }

    @Override
    public void close() {
        http.close();
    }

    private static String part(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private String send(String path, HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
