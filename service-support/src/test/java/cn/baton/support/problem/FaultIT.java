package cn.baton.support.problem;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.equalTo;

/** What a caller sees of faults that only the commit brings to light. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class FaultIT {

    private static final String TYPES = "https://baton.example/problems/";

    @Test
    void aSessionThatIsLostAtTheCommitAsksForAnotherTry() {
        asCityAdmin().post("/faults/lost-session").then().statusCode(503).header("Retry-After", equalTo("2"));
    }

    @Test
    void soItDoesWithAnIdempotencyKey() {
        asCityAdmin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/faults/lost-session")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDuplicateThatTheCommitFindsIsAConflict(boolean withKey) {
        var request = asCityAdmin();
        if (withKey) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        request.post("/faults/twice").then().statusCode(409).body("type", equalTo(TYPES + "conflict"));
    }

    @Test
    void whoInsistedOnAVersionIsToldThatItIsStaleAndWhoDidNotThatThereWasAConflict() {
        asCityAdmin()
                .header("If-Match", "\"1\"")
                .put("/faults/overtaken")
                .then()
                .statusCode(412)
                .body("type", equalTo(TYPES + "stale-version"));
        asCityAdmin().put("/faults/overtaken").then().statusCode(409).body("type", equalTo(TYPES + "conflict"));
    }

    @Test
    void aStatementThatTakesTooLongAsksForAnotherTry() {
        asCityAdmin().post("/faults/slow").then().statusCode(503).header("Retry-After", equalTo("2"));
    }
}
