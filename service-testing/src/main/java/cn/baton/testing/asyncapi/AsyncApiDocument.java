package cn.baton.testing.asyncapi;

import io.restassured.RestAssured;
import org.assertj.core.api.Assertions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed AsyncAPI document must say what the contracts and the consumers say. Needs no running service. */
public final class AsyncApiDocument {

    private static final Path COMMITTED = Path.of("openapi", "asyncapi.yaml");

    private AsyncApiDocument() {}

    /** Fails on any difference; {@code -Dbaton.openapi.update} writes the document instead. */
    public static void assertCommitted() throws IOException {
        String generated = Yaml.write(new AsyncApi(Service.ofModule()).document());
        if (isUpdating()) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }
        Assertions.assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("openapi/asyncapi.yaml is not what contracts and consumers say; ./baton openapi writes it anew")
                .isEqualTo(generated);
    }

    /** Of the running service. An update writes the document when the service is packed already, and leaves nothing to compare. */
    public static void assertServed() throws IOException {
        if (!isUpdating()) {
            Assertions.assertThat(RestAssured.get("/q/asyncapi")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .isEqualTo(Files.readString(COMMITTED));
        }
    }

    private static boolean isUpdating() {
        return Boolean.getBoolean("baton.openapi.update");
    }
}
