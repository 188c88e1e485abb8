package cn.baton.testing;

import io.restassured.RestAssured;
import org.assertj.core.api.Assertions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The committed OpenAPI document must be the one that the service serves, and leave nothing unsaid. */
public final class OpenApiDocument {

    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

    private OpenApiDocument() {}

    /** Fails on anything that lacks a description, an example or its errors; see {@link OpenApiRules}. */
    public static void assertComplete() {
        Map<String, Object> document = RestAssured.given()
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
        Assertions.assertThat(OpenApiRules.findings(document)).isEmpty();
    }

    /** Fails on any difference, and on what {@link #assertComplete} finds; {@code -Dbaton.openapi.update} writes the served document instead. */
    public static void assertCommitted() throws IOException {
        assertComplete();
        String served = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("baton.openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        Assertions.assertThat(served)
                .as("openapi/openapi.yaml is not what the service serves; ./baton openapi writes it anew")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
