package cn.baton.support.ratelimit;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(RateLimitIT.Narrow.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RateLimitIT {

    private static final int BURST = 5;

    /** Few enough to use up, and slow enough to stay used up while a test looks. */
    public static class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("baton.rate-limit.per-second", "1", "baton.rate-limit.burst", Integer.toString(BURST));
        }
    }

    @Test
    void whoSendsTooMuchIsToldWhenToComeBack() {
        String client = newClient();

        Response refused = sendTooMuch(somebody(client));

        refused.then()
                .contentType("application/problem+json")
                .body("type", equalTo("https://baton.example/problems/too-many-requests"))
                .body("title", equalTo("请求过于频繁"))
                .header("RateLimit-Limit", equalTo("5"))
                .header("RateLimit-Remaining", equalTo("0"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        assertThat(Integer.parseInt(refused.header("RateLimit-Reset"))).isBetween(1, BURST);
        await().until(() -> somebody(client).get("/api/v1/dead-letters").statusCode() == 403);
    }

    @Test
    void anotherClientIsNotAffected() {
        sendTooMuch(somebody(newClient()));

        somebody(newClient())
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(403)
                .header("RateLimit-Remaining", equalTo(Integer.toString(BURST - 1)));
    }

    @Test
    void withoutATokenTheAddressCounts() {
        sendTooMuch(RestAssured.given());

        RestAssured.given()
                .auth()
                .oauth2("no.real.token")
                .get("/nothing/here")
                .then()
                .statusCode(429);
    }

    @Test
    void theDocumentsAreCountedLikeTheRest() {
        Response refused = sendTooMuch(RestAssured.given(), "/q/openapi");

        refused.then()
                .contentType("application/problem+json")
                .body("type", equalTo("https://baton.example/problems/too-many-requests"))
                .header("RateLimit-Remaining", equalTo("0"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
    }

    @Test
    void healthIsAskedForAsOftenAsNeeded() {
        for (int i = 0; i < 3 * BURST; i++) {
            RestAssured.get("/q/health/live").then().statusCode(200);
        }
    }

    private static Response sendTooMuch(RequestSpecification client) {
        return sendTooMuch(client, "/api/v1/dead-letters");
    }

    private static Response sendTooMuch(RequestSpecification client, String path) {
        for (int i = 0; i < 100; i++) {
            Response response = client.get(path);
            if (response.statusCode() == 429) {
                return response;
            }
        }
        throw new AssertionError("100 requests were taken");
    }

    private static RequestSpecification somebody(String subject) {
        return as(subject, "viewer", null, null);
    }

    private static String newClient() {
        return "client-" + UUID.randomUUID();
    }
}
