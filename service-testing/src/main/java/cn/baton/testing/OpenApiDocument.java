package cn.baton.testing;

import io.restassured.RestAssured;
import org.assertj.core.api.Assertions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed OpenAPI document must be the one that the service serves. */
public final class OpenApiDocument {

    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

    private OpenApiDocument() {}

    /** Fails on any difference; {@code -Dbaton.openapi.update} writes the served document instead. */
    public static void assertCommitted() throws IOException {
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
