package cn.baton.notification.letter;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static cn.baton.notification.Correspondence.LETTERS;
import static cn.baton.notification.Correspondence.draft;
import static cn.baton.notification.Correspondence.leader;
import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.notification.Correspondence.officer;
import static cn.baton.notification.Correspondence.verb;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LetterDocumentIT {

    private Bus bus;
    private final String unit = newUnit();

    @BeforeEach
    void open() {
        bus = new Bus();
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void theDocumentIsThereFromSignOffOn() {
        String id = draft(bus, unit);
        asCityAdmin()
                .accept("application/pdf")
                .get(LETTERS + "/{id}/document", id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        verb(asCityAdmin(), id, 0, "submit");
        String number = verb(leader(), id, 1, "sign").path("number");

        Response document = officer(unit).accept("application/pdf").get(LETTERS + "/{id}/document", id);
        document.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        "Content-Disposition",
                        containsString("filename*=UTF-8''%E8%AE%B8%E9%87%8D%E9%A1%B9%E7%9D%A3%E3%80%94"));
        assertThat(new String(document.asByteArray(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(number).endsWith("号");
        assertThat(document.header("ETag")).matches("\"[0-9a-f]{64}\"");
        asCityAdmin()
                .header("If-None-Match", document.header("ETag"))
                .get(LETTERS + "/{id}/document", id)
                .then()
                .statusCode(304);
        asCityAdmin()
                .accept("image/png")
                .get(LETTERS + "/{id}/document", id)
                .then()
                .statusCode(406);
    }
}
