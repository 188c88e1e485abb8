package cn.baton.support.security;

import cn.baton.testing.BatonServers;
import cn.baton.testing.BrokenTokens;
import cn.baton.testing.ClosedRoutes;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asClient;
import static cn.baton.testing.Tokens.tokenOfRoles;
import static cn.baton.testing.Tokens.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class AccessIT {

    private static final String BADGES = "/badges";
    private static final String EMBLEMS = "/emblems";

    @Test
    void theServersOwnRoutesAreClosedHoweverTheyAreWritten() {
        ClosedRoutes.assertClosed();
    }

    @Test
    void aTokenThatNobodyCanBeKnownByIsRefusedByWhatIsWrongWithIt() {
        BrokenTokens.assertRefused("/api/v1/jobs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-admin", "inspector", "county-officer", "department-officer", "leader", "viewer"})
    void whatNamesNoRolesIsReadByEveryReader(String role) {
        as("reader", role, "411082-FGW", "411082")
                .get(EMBLEMS)
                .then()
                .statusCode(200)
                .body("role", equalTo(role));
    }

    @Test
    void whatNamesNoRolesAsksMachineClientsForTheirScope() {
        asClient("client", "badges:read").get(EMBLEMS).then().statusCode(200).body("role", equalTo("system"));
        asClient("client").get(EMBLEMS).then().statusCode(403).body("detail", containsString("badges:read"));
    }

    @Test
    void whatNamesNoRolesIsClosedToWhoeverIsNoReader() {
        as("clerk", "clerk", null, null).get(EMBLEMS).then().statusCode(403);
        given().get(EMBLEMS).then().statusCode(401);
    }

    @Test
    void theDocumentNamesTheReaders() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .rootPath("paths.'/emblems'.get")
                .body("security", equalTo(List.of(Map.of("bearer", List.of()))))
                .body("x-client-scope", equalTo("badges:read"))
                .body(
                        "description",
                        equalTo(
                                "Roles: city-admin, county-officer, department-officer, inspector, leader, system, viewer."));
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
