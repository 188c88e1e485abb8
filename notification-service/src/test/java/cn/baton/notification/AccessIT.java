package cn.baton.notification;

import cn.baton.testing.BatonServers;
import cn.baton.testing.BrokenTokens;
import cn.baton.testing.Bus;
import cn.baton.testing.ClosedRoutes;
import cn.baton.testing.access.AccessMatrix;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class AccessIT {

    @Test
    void theServersOwnRoutesAreClosed() {
        ClosedRoutes.assertClosed();
    }

    @Test
    void brokenTokensAreRefused() {
        BrokenTokens.assertRefused("/api/v1/letters");
    }

    @Test
    void strangersSeeAndDoNothing() {
        String unit = Correspondence.newUnit();
        try (Bus bus = new Bus()) {
            String letter = Correspondence.signed(bus, unit);
            Correspondence.issue(letter, unit);
            new AccessMatrix()
                    .row("/api/v1/letters/{id}", letter)
                    .row("/api/v1/deliveries/{id}", delivery(letter))
                    .row("/api/v1/jobs/{id}", UUID.randomUUID().toString())
                    .row("/api/v1/dead-letters/{id}", UUID.randomUUID().toString())
                    .row("/api/v1/recipients/{unit}", unit)
                    .openToAll("/api/v1/recipients")
                    .check();
        }
    }

    private static String delivery(String letter) {
        return asCityAdmin()
                .get("/api/v1/letters/{id}/deliveries", letter)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
