package cn.baton.support.http;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestProfile(CorsIT.Allowing.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class CorsIT {

    private static final String DASHBOARD = "https://dashboard.example";

    /** What an operator sets to let the pages of one origin in. */
    public static class Allowing implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", DASHBOARD);
        }
    }

    @Test
    void aPageOfAnAllowedOriginMayAskAndSeesTheHeadersThatItNeeds() {
        RestAssured.given()
                .header("Origin", DASHBOARD)
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", equalTo(DASHBOARD))
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    @Test
    void aPageOfAnotherOriginMayNot() {
        RestAssured.given()
                .header("Origin", "https://elsewhere.example")
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
