package cn.baton.support.idempotency;

import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class IdempotencyIT {

    @Inject
    Notes notes;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void theFirstAnswerIsGivenAgain() {
        String key = UUID.randomUUID().toString();
        Response first = post(key, "{\"text\": \"once\"}");
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());

        post(key, "{ \"text\" : \"once\" }")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")))
                .body(equalTo(first.asString()));
    }

    @Test
    void anAnswerUnderAKeyIsTheOneWithoutAKeyAndEachReplayHasItsBytes() {
        String body = "{\"text\": \"年产9000吨\"}";
        Response without = asCityAdmin().body(body).post("/notes");
        String key = UUID.randomUUID().toString();
        Response first = post(key, body);
        Response second = post(key, body);

        assertThat(first.headers().asList())
                .extracting(header -> header.getName().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(without.headers().asList().stream()
                        .map(header -> header.getName().toLowerCase(Locale.ROOT))
                        .toList());
        for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Content-Length")) {
            assertThat(first.header(name)).as(name).isEqualTo(without.header(name));
            assertThat(second.header(name)).as(name).isEqualTo(first.header(name));
        }
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    }

    /** As after an upgrade, when the record of the answer has other fields. */
    @Test
    void whatIsReplayedIsNotReadAgain() throws SQLException {
        String key = UUID.randomUUID().toString();
        post(key, "{\"text\": \"once\"}").then().statusCode(201);
        String stored = "{ \"id\" : null, \"text\": 1.50, \"more\": {} }";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update idempotency_key set content = ? where key = ?")) {
            update.setBytes(1, stored.getBytes(StandardCharsets.UTF_8));
            update.setString(2, key);
            update.executeUpdate();
        }

        post(key, "{\"text\": \"once\"}").then().statusCode(201).body(equalTo(stored));
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        post(key, "{\"text\": \"one\"}").then().statusCode(201);

        post(key, "{\"text\": \"two\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://baton.example/problems/idempotency-key-reused"));
    }

    @Test
    void aKeyBelongsToItsPrincipal() {
        String key = UUID.randomUUID().toString();
        String text = "principal-" + key;
        post(key, "{\"text\": \"%s\"}".formatted(text)).then().statusCode(201);

        as("other", "city-admin", null, null)
                .header("Idempotency-Key", key)
                .body("{\"text\": \"%s\"}".formatted(text))
                .post("/notes")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        assertThat(notes.count(text)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"viewer, 411000-FGW, 411000", "city-admin, 411082-FGW, 411000", "city-admin, 411000-FGW, 411082"})
    void aKeyBelongsToRoleUnitAndAreaToo(String role, String unit, String area) {
        String key = UUID.randomUUID().toString();
        String text = "role-" + key;
        for (RequestSpecification caller :
                List.of(as("wang", "city-admin", "411000-FGW", "411000"), as("wang", role, unit, area))) {
            caller.header("Idempotency-Key", key)
                    .body("{\"text\": \"%s\"}".formatted(text))
                    .post("/notes")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue());
        }
        assertThat(notes.count(text)).isEqualTo(2);
    }

    @Test
    void fiftyAtOnceMakeOneRecord() throws Exception {
        String key = UUID.randomUUID().toString();
        String text = "fifty-" + key;
        Callable<Integer> attempt =
                () -> post(key, "{\"text\": \"%s\"}".formatted(text)).statusCode();
        // The token is fetched before the race.
        asCityAdmin();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            List<Future<Integer>> answers = threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> attempt).toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
            assertThat(answers).anySatisfy(answer -> assertThat(answer.get()).isEqualTo(201));
        }
        assertThat(notes.count(text)).isEqualTo(1);
    }

    @Test
    void aRequestThatFailsStoresNothingAndMayBeTriedAgain() {
        String key = UUID.randomUUID().toString();
        String text = "unlucky-" + key;

        post(key, "{\"text\": \"%s\"}".formatted(text)).then().statusCode(409);

        assertThat(notes.count(text)).isZero();
        post(key, "{\"text\": \"lucky\"}").then().statusCode(201);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        post("with blank", "{\"text\": \"x\"}").then().statusCode(400);
        post("k".repeat(256), "{\"text\": \"x\"}").then().statusCode(400);
    }

    /** Nobody could say which of two was meant, and between us and the caller they may have been joined or parted. */
    @ParameterizedTest
    @CsvSource({"one, two", "one, one", "one, ''"})
    void twoKeysAreRefused(String first, String second) {
        String text = "two keys " + UUID.randomUUID();

        asCityAdmin()
                .header("Accept-Language", "en")
                .header("Idempotency-Key", first)
                .header("Idempotency-Key", second)
                .body("{\"text\": \"%s\"}".formatted(text))
                .post("/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("Idempotency-Key goes once only"));
        assertThat(notes.count(text)).isZero();
    }

    private static Response post(String key, String body) {
        return asCityAdmin().header("Idempotency-Key", key).body(body).post("/notes");
    }
}
