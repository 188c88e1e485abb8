package cn.baton.issue.ledger;

import cn.baton.testing.BatonServers;
import cn.baton.testing.BrokenTokens;
import cn.baton.testing.Bus;
import cn.baton.testing.ClosedRoutes;
import cn.baton.testing.access.AccessMatrix;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.baton.issue.ledger.IssueApiClient.issue;
import static cn.baton.issue.ledger.IssueApiClient.knownProject;
import static cn.baton.issue.ledger.IssueApiClient.raise;
import static cn.baton.testing.Tokens.asCityAdmin;

@QuarkusTest
@TestProfile(InspectorScopeIT.ByAssignment.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class AccessIT {

    @Inject
    Received received;

    @Test
    void theServersOwnRoutesAreClosed() {
        ClosedRoutes.assertClosed();
    }

    @Test
    void brokenTokensAreRefused() {
        BrokenTokens.assertRefused("/api/v1/issues");
    }

    @Test
    void strangersSeeAndDoNothing() {
        try (Bus bus = new Bus()) {
            UUID project = knownProject(bus, received, "他县项目", "411082");
            new AccessMatrix()
                    .row("/api/v1/issues/{id}", raise(asCityAdmin(), project, "他县问题"))
                    .row("/api/v1/jobs/{id}", UUID.randomUUID().toString())
                    .row("/api/v1/dead-letters/{id}", UUID.randomUUID().toString())
                    .reference("projectId", project.toString())
                    // Without an area: with one, what is not known is taken from whoever says that it lies there.
                    .body("raiseIssue", issue(project, "MAJOR", "何处"))
                    .check();
        }
    }
}
