package cn.baton.support.problem;

import cn.baton.support.sample.NarrowDoor;
import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProblemIT {

    @Inject
    NarrowDoor door;

    @Test
    void anInternalErrorGivesACorrelationIdAndNothingElse() {
        String body = asCityAdmin()
                .get("/notes/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("instance", startsWith("urn:uuid:"))
                .extract()
                .asString();

        assertThat(body).doesNotContain("secret", "Exception", "cn.baton.", "/var/lib");
    }

    @Test
    void aServerThatIsAwayAsksForAnotherTry() {
        String body = asCityAdmin()
                .get("/notes/away")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .extract()
                .asString();

        assertThat(body).doesNotContain("10.0.0.1");
    }

    @Test
    void whoseTurnDoesNotComeIsAskedForAnotherTry() throws Exception {
        RequestSpecification first = asCityAdmin();
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Future<Integer> inside =
                    others.submit(() -> first.get("/notes/narrow").statusCode());
            door.awaitSomebodyInside();
            try {
                asCityAdmin().get("/notes/narrow").then().statusCode(503).header("Retry-After", equalTo("2"));
            } finally {
                door.letOut();
            }
            assertThat(inside.get()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Not found", "zh-CN, 未找到", "'en-GB,zh;q=0.5', Not found", "fr, 未找到", "'fr,en;q=0.1', Not found"})
    void theCallersLanguageDecides(String accepted, String title) {
        asCityAdmin()
                .header("Accept-Language", accepted)
                .get("/nothing/here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en;q=abc", "en;q=2", "zh;q=", ";;;"})
    void aLanguageThatCannotBeReadIsNoReasonToFail(String accepted) {
        asCityAdmin()
                .header("Accept-Language", accepted)
                .get("/nothing/here")
                .then()
                .statusCode(404)
                .body("title", equalTo("未找到"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": 5}",
                "{\"text\": true}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"text\": \"a\"} junk",
                "{\"text\": \"a\\u0000b\"}",
                "{\"text\": \"\\ud800\"}",
                "[]",
                "\"a\""
            })
    void aBodyIsTakenAsItIsOrNotAtAll(String body) {
        asCityAdmin().body(body).post("/notes").then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=abc", "?state=LOST", "?asOf=2026-01-01", "?sort=%00", "?limit=99999999999"})
    void aQueryThatCannotBeAppliedIsRefused(String query) {
        asCityAdmin()
                .urlEncodingEnabled(false)
                .get("/api/v1/dead-letters" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void anAnswerThatIsNoJsonIsNotOnOffer() {
        asCityAdmin().accept("text/xml").get("/api/v1/dead-letters").then().statusCode(406);
    }

    @Test
    void everyTypeHasItsOwnUri() {
        assertThat(List.of(ProblemType.values()))
                .extracting(ProblemType::uri)
                .doesNotHaveDuplicates()
                .allSatisfy(uri -> assertThat(uri).hasScheme("https"));
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        asCityAdmin()
                .body("{\"text\": \"" + "x".repeat(1_100_000) + "\"}")
                .post("/notes")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("title", equalTo("请求内容过大"));
    }

    @Test
    void anAddressOrHeadersOverTheLimitAreRefused() {
        asCityAdmin()
                .get("/notes?text=" + "x".repeat(8_192))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("type", equalTo("https://baton.example/problems/uri-too-long"))
                .body("detail", equalTo("请求地址不得超过 8192 字节"));
        asCityAdmin()
                .header("Accept-Language", "en")
                .header("X-Long", "x".repeat(16_384))
                .get("/notes/broken")
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("title", equalTo("Request headers too large"))
                .body("instance", equalTo("/notes/broken"));
        RestAssured.given().get("/notes?text=" + "x".repeat(60_000)).then().statusCode(414);
    }

    /** The server itself answers these, before anybody is asked. */
    @Test
    void whatIsFarOverTheLimitIsNotEvenRead() {
        RestAssured.given().get("/notes?text=" + "x".repeat(70_000)).then().statusCode(414);
        RestAssured.given()
                .header("X-Long", "x".repeat(70_000))
                .get("/notes/broken")
                .then()
                .statusCode(431);
    }

    @Test
    void addressesAndHeadersWithinTheLimitPass() {
        asCityAdmin().get("/notes/" + "x".repeat(8_000)).then().statusCode(404);
        asCityAdmin()
                .header("X-Long", "x".repeat(14_000))
                .get("/notes/nothing")
                .then()
                .statusCode(404);
    }

    @Test
    void anExpiredOrForeignTokenIsRefused() {
        RestAssured.given()
                .auth()
                .oauth2("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln")
                .get("/notes/broken")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }
}
