package cn.baton.scoring;

import cn.baton.scoring.fact.SampleFacts;
import cn.baton.testing.BatonServers;
import cn.baton.testing.BrokenTokens;
import cn.baton.testing.ClosedRoutes;
import cn.baton.testing.access.AccessMatrix;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.UUID;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class AccessIT {

    private static final String AREA = "411082";

    @Inject
    SampleFacts samples;

    @Test
    void theServersOwnRoutesAreClosed() {
        ClosedRoutes.assertClosed();
    }

    @Test
    void brokenTokensAreRefused() {
        BrokenTokens.assertRefused("/api/v1/facts/projects");
    }

    @Test
    void strangersSeeNothing() {
        UUID project = samples.project(
                AREA,
                "411082-GXJ",
                "STARTED",
                BigDecimal.TEN,
                new SampleFacts.Dates("2025-01-02", null, null, "2025-03-01"));
        samples.issue(AREA, project, "411082-GXJ", new SampleFacts.Course("2025-05-01", null, null, "ASSIGNED"));
        new AccessMatrix()
                .row("/api/v1/scores/{areaCode}", AREA)
                .row("/api/v1/jobs/{id}", UUID.randomUUID().toString())
                .row("/api/v1/dead-letters/{id}", UUID.randomUUID().toString())
                .openToAll("/api/v1/dashboard/metrics")
                .check();
    }
}
