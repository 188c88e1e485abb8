package cn.baton.support.security;

import cn.baton.testing.BatonServers;
import cn.baton.testing.BrokenTokens;
import cn.baton.testing.ClosedRoutes;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import java.util.List;

import static cn.baton.testing.Tokens.asClient;
import static cn.baton.testing.Tokens.tokenOfRoles;
import static cn.baton.testing.Tokens.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class AccessIT {

    private static final String BADGES = "/badges";

    @Test
    void theServersOwnRoutesAreClosedHoweverTheyAreWritten() {
        ClosedRoutes.assertClosed();
    }

    @Test
    void aTokenThatNobodyCanBeKnownByIsRefusedByWhatIsWrongWithIt() {
        BrokenTokens.assertRefused("/api/v1/jobs");
    }

    @Test
    void whoHoldsTwoRolesReadsInTheWider() {
        officerAndLeader().get(BADGES).then().statusCode(200).body("role", equalTo("leader"));
    }

    @Test
    void whoHoldsTwoRolesWritesInTheOneThatMayWriteAndNoFurther() {
        officerAndLeader()
                .put(BADGES)
                .then()
                .statusCode(200)
                .body("role", equalTo("county-officer"))
                .body("area", equalTo("411082"));
    }

    @Test
    void aMachineClientNeedsAScopeToRead() {
        asClient("client").get(BADGES).then().statusCode(403).body("detail", containsString("badges:read"));
        asClient("client", "badges:write").get(BADGES).then().statusCode(403);
        asClient("client", "badges:read").get(BADGES).then().statusCode(200);
        asClient("client", "*:read").get(BADGES).then().statusCode(200);
    }

    @Test
    void aMachineClientNeedsAScopeToWrite() {
        asClient("client", "badges:read", "*:read")
                .put(BADGES)
                .then()
                .statusCode(403)
                .body("detail", containsString("badges:write"));
        asClient("client", "badges:write").put(BADGES).then().statusCode(200);
    }

    private static RequestSpecification officerAndLeader() {
        return with(tokenOfRoles("two-hats", List.of("county-officer", "leader"), "411082-FGW", "411082"));
    }
}
