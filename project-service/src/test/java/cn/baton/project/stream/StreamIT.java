package cn.baton.project.stream;

import cn.baton.support.event.CloudEvent;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static cn.baton.testing.Tokens.asCityAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class StreamIT {

    private static final String STREAM = "/api/v1/stream";

    @TestHTTPResource(STREAM)
    URI stream;

    @Test
    void aReaderGetsWhatComesAndGoesOnWhereItLeftOff() throws Exception {
        register("预热项目", "411082");
        String lastId;
        String first;
        try (Reader reader = new Reader(Tokens.token("admin", "city-admin", "411000-fgw", null), null)) {
            first = register("直播项目", "411082");
            lastId = reader.awaitIdOf(first);
            assertThat(reader.lines)
                    .contains("event:ProjectRegistered")
                    .noneMatch(line -> line.startsWith("content-type"));
        }
        String missed = register("断线项目", "411082");
        try (Reader reader = new Reader(Tokens.token("admin", "city-admin", "411000-fgw", null), lastId)) {
            reader.awaitIdOf(missed);
            assertThat(reader.data()).noneMatch(line -> line.contains(first));
        }
    }

    @Test
    void aReaderSeesTheOwnAreaOnly() throws Exception {
        register("预热项目", "411082");
        try (Reader officer = new Reader(Tokens.token("li", "county-officer", "411082-FGW", "411082"), null)) {
            String there = register("邻县直播", "411081");
            String here = register("本县直播", "411082");
            officer.awaitIdOf(here);
            assertThat(officer.data()).noneMatch(line -> line.contains(there));
        }
    }

    @Test
    void whatIsAnnouncedAnewIsNotToldAsIfItHadJustHappened() throws Exception {
        String project = register("直播旧闻", "411082");
        try (Bus bus = new Bus();
                Reader reader = new Reader(Tokens.token("admin", "city-admin", "411000-fgw", null), null)) {
            ProducerRecord<String, String> anew = new ProducerRecord<>("project.events", project, "{\"anew\": true}");
            anew.headers()
                    .add("ce_type", "cn.baton.project.ProjectChanged.v1".getBytes(StandardCharsets.UTF_8))
                    .add(CloudEvent.REPUBLISHED, "true".getBytes(StandardCharsets.UTF_8));
            bus.sendRaw(anew);
            // In the same partition, so that it comes after.
            asCityAdmin()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"0\"")
                    .body("{\"name\": \"直播新闻\"}")
                    .patch("/api/v1/projects/{id}", project)
                    .then()
                    .statusCode(200);

            reader.awaitIdOf(project);
            assertThat(reader.data()).noneMatch(line -> line.contains("anew"));
        }
    }

    @Test
    void theStreamEndsWithTheTokenThatOpenedIt() throws Exception {
        register("预热项目", "411082");
        try (Reader reader = new Reader(Tokens.shortLivedToken("admin", "city-admin", Duration.ofSeconds(10)), null)) {
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> reader.ended);
            assertThat(reader.lines).contains(":connected");
        }
    }

    @Test
    void aSubjectHasAFewPlacesAndLeavesTheOthersToOthers() throws Exception {
        String greedy = Tokens.token("greedy", "city-admin", "411000-fgw", null);
        List<Reader> readers = new ArrayList<>();
        try {
            for (int place = 0; place < 5; place++) {
                readers.add(new Reader(greedy, null));
            }
            given().auth()
                    .oauth2(greedy)
                    .accept("text/event-stream")
                    .get(STREAM)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue());
            new Reader(Tokens.token("modest", "city-admin", "411000-fgw", null), null).close();
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
        Awaitility.await().untilAsserted(() -> new Reader(greedy, null).close());
    }

    @Test
    void headOfTheStreamEnds() {
        asCityAdmin()
                .accept("text/event-stream")
                .head(STREAM)
                .then()
                .statusCode(200)
                .contentType("text/event-stream");
        given().head(STREAM).then().statusCode(401);
    }

    @Test
    void whatIsNoPositionIsRefused() {
        asCityAdmin()
                .accept("text/event-stream")
                .header("Last-Event-ID", "yesterday")
                .get(STREAM)
                .then()
                .statusCode(400);
        io.restassured.RestAssured.get(STREAM).then().statusCode(401);
    }

    private static String register(String name, String area) {
        return asCityAdmin()
                .body("{\"name\": \"%s\", \"areaCode\": \"%s\"}".formatted(name, area))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A dashboard that follows. */
    private final class Reader implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private final InputStream body;
        private volatile boolean ended;

        Reader(String token, String lastId) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(stream)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "text/event-stream");
            if (lastId != null) {
                request.header("Last-Event-ID", lastId);
            }
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            body = response.body();
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try {
                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))
                        .lines()
                        .forEach(lines::add);
            } catch (UncheckedIOException closed) {
                // The reader was closed while it waited. Uncaught, this would fail whatever awaits something then.
            }
            ended = true;
        }

        /** The id of the event that tells of the project. */
        String awaitIdOf(String project) {
            Awaitility.await().until(() -> data().stream().anyMatch(line -> line.contains(project)));
            int data = lines.indexOf(lines.stream()
                    .filter(line -> line.contains(project))
                    .findFirst()
                    .orElseThrow());
            int from = lines.subList(0, data).lastIndexOf("") + 1;
            return lines.subList(from, lines.size()).stream()
                    .filter(line -> line.startsWith("id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("id:".length())
                    .strip();
        }

        List<String> data() {
            return lines.stream().filter(line -> line.startsWith("data:")).toList();
        }

        @Override
        public void close() throws IOException {
            body.close();
            client.shutdownNow();
        }
    }
}
