package cn.baton.support.transaction;

import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RollbackGuardIT {

    @Inject
    Notes notes;

    @Test
    void whatWasRolledBackIsNeverAnsweredAsKept() {
        String text = "caught-" + UUID.randomUUID();

        Response answer =
                asCityAdmin().body("{\"text\": \"%s\"}".formatted(text)).post("/notes");

        answer.then().contentType("application/problem+json");
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(notes.count(text)).isZero();
    }

    @Test
    void norUnderAnIdempotencyKeyWhichStaysUnused() {
        String key = UUID.randomUUID().toString();
        String text = "caught-" + key;

        Response answer = asCityAdmin()
                .header("Idempotency-Key", key)
                .body("{\"text\": \"%s\"}".formatted(text))
                .post("/notes");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(notes.count(text)).isZero();
        asCityAdmin()
                .header("Idempotency-Key", key)
                .body("{\"text\": \"%s\"}".formatted(key))
                .post("/notes")
                .then()
                .statusCode(201);
    }
}
