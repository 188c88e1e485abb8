package cn.baton.support.http;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

/** What is no form is the client's fault, and a form of which two things could be kept is refused. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class FormIT {

    private static final String SCANS = "/shelves/019ab002-0000-7000-8000-000000000001/books/scans";
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of a form",
                "--b",
                "--b\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"colour\"\r\n\r\ntr",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhalf a fi",
                "--b\r\nContent-Disposition\r\n\r\n\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"colour\"\r\nContent-Type: text/plain; charset=nope\r\n\r\n"
                        + "true\r\n--b--"
            })
    void whatIsNoFormIsRefused(String body) {
        Response answer = asCityAdmin()
                .header("Content-Type", "multipart/form-data; boundary=b")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(SCANS);

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aFormWithoutABoundaryIsRefused() {
        asCityAdmin()
                .header("Content-Type", "multipart/form-data")
                .body(TEXT)
                .post(SCANS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void moreThanAThousandPartsAreRefused() {
        RequestSpecification request = asCityAdmin().contentType("multipart/form-data");
        for (int part = 0; part <= 1_000; part++) {
            request.multiPart("part" + part, "x");
        }
        request.post(SCANS).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aSecondPartOfANameIsRefused() {
        form().multiPart("file", "b.txt", TEXT)
                .post(SCANS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("file"));
        form().multiPart("colour", "true")
                .multiPart("colour", "false")
                .post(SCANS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("colour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"titel", "Title", "title[]", "*"})
    void aPartThatTheOperationDoesNotHaveIsRefused(String name) {
        form().multiPart(name, "a text")
                .header("Accept-Language", "en")
                .post(SCANS)
                .then()
                .statusCode(400)
                .body("violations.field", contains(name))
                .body("detail", containsString("colour, file, title"));
        form().multiPart("titel", "b.txt", TEXT)
                .post(SCANS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("titel"));
        form().multiPart("title", "a text").post(SCANS).then().statusCode(200);
    }

    @Test
    void aNulInAFieldIsRefused() {
        form().multiPart("title", "a\0b")
                .post(SCANS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("title"));
    }

    private static RequestSpecification form() {
        return asCityAdmin().contentType("multipart/form-data").multiPart("file", "a.txt", TEXT);
    }
}
