package cn.baton.support.file;

import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;
import static cn.baton.testing.Tokens.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class FileStoreIT {

    @TempDir
    Path folder;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    FileStore files;

    @Test
    void aFileComesBackAsItWasSent() throws Exception {
        byte[] content = pdf(3_000_000);
        Response stored = upload("permit 1.pdf", content);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        stored.then()
                .statusCode(201)
                .body("type", equalTo("PDF"))
                .body("length", equalTo(content.length))
                .body("sha256", equalTo(hash));

        Response downloaded = asCityAdmin().get(stored.header("Location"));

        downloaded
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("ETag", "\"" + hash + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("sandbox"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"permit 1.pdf\"; filename*=UTF-8''permit%201.pdf");
        assertThat(downloaded.asByteArray()).isEqualTo(content);
        asCityAdmin()
                .header("If-None-Match", "\"" + hash + "\"")
                .get(stored.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void aFileIsKeptInSmallPieces() throws Exception {
        UUID id = UUID.fromString(upload("a.pdf", pdf(1_000_000)).path("id"));

        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*), max(length(bytes)) from stored_file_chunk where file_id = '"
                                + id + "'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(4);
            assertThat(row.getInt(2)).isEqualTo(FileStore.CHUNK_BYTES);
        }
        files.delete(List.of(id));
        asCityAdmin().get("/files/{id}", id).then().statusCode(404);
    }

    @Test
    void theContentDecidesAndNotTheName() {
        upload("../../photo.exe", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1})
                .then()
                .statusCode(201)
                .body("type", equalTo("JPEG"))
                .body("name", equalTo("photo.exe.jpg"));
        refused(415, "letter.pdf", "MZ\0\0 a program".getBytes(StandardCharsets.US_ASCII))
                .body("type", equalTo("https://baton.example/problems/unsupported-media-type"))
                .body("detail", containsString("PDF"));
        refused(415, "empty.pdf", new byte[0]);
    }

    @Test
    void aDownloadGoesToWhoeverTakesItsType() {
        byte[] photo = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1};
        String id = upload("photo.jpg", photo).then().extract().path("id");

        for (String accepted : List.of("image/jpeg", "image/*;q=0.5, text/html", "application/octet-stream", "*/*")) {
            Response sent = asCityAdmin().accept(accepted).get("/files/{id}", id);
            sent.then().statusCode(200).contentType("image/jpeg");
            assertThat(sent.asByteArray()).isEqualTo(photo);
        }
        asCityAdmin()
                .accept("image/png")
                .get("/files/{id}", id)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("detail", containsString("image/jpeg"));
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        refused(413, "big.pdf", pdf(10 * 1_024 * 1_024 + 1)).body("detail", containsString("10485760"));
        refused(413, "huge.pdf", pdf(25 * 1_024 * 1_024));
    }

    @Test
    void aFormWithoutItsFileIsRefused() {
        asCityAdmin()
                .header("Content-Type", "multipart/form-data; boundary=b")
                .body("--b--\r\n".getBytes(StandardCharsets.UTF_8))
                .post("/files")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("file"));
        asCityAdmin()
                .contentType("multipart/form-data")
                .multiPart("other", "text")
                .post("/files")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("other"));
        asCityAdmin().body("{}").post("/files").then().statusCode(415);
    }

    @Test
    void theSameUploadUnderTheSameKeyIsStoredOnce() {
        String key = UUID.randomUUID().toString();
        byte[] content = pdf(2_000);

        String first =
                upload("a.pdf", content, key).then().statusCode(201).extract().path("id");

        upload("a.pdf", content, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        upload("a.pdf", pdf(2_001), key).then().statusCode(422);
    }

    @Test
    void aJsonBodyKeepsItsLimitAlsoWhenItDoesNotTellItsLength() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port + "/notes")
                        .toURL()
                        .openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(8_192);
        connection.setRequestProperty("Authorization", "Bearer " + token("admin", "city-admin", "411000-fgw", null));
        connection.setRequestProperty("Content-Type", "application/json");
        byte[] body = ("{\"text\": \"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.US_ASCII);
        int status;
        try {
            new ByteArrayInputStream(body).transferTo(connection.getOutputStream());
            status = connection.getResponseCode();
        } catch (IOException cutOff) {
            status = 413;
        }
        assertThat(status).isEqualTo(413);
    }

    private ValidatableResponse refused(int status, String name, byte[] content) {
        return upload(name, content).then().statusCode(status).contentType("application/problem+json");
    }

    private Response upload(String name, byte[] content) {
        return upload(name, content, UUID.randomUUID().toString());
    }

    private Response upload(String name, byte[] content, String key) {
        try {
            Path file = Files.write(folder.resolve("upload"), content);
            return asCityAdmin()
                    .contentType("multipart/form-data")
                    .header("Idempotency-Key", key)
                    // As a file, since the request log would spell an array out byte by byte.
                    .multiPart(new MultiPartSpecBuilder(file.toFile())
                            .controlName("file")
                            .fileName(name)
                            .charset(StandardCharsets.UTF_8)
                            .build())
                    .post("/files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
        return content;
    }
}
