package cn.baton.project.stats;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class PermitStatsIT {

    private static final String PERMITS = "/api/v1/projects/{id}/permits";

    /** In the name of each project of one test, so that it sums its own. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private final String stats = "/api/v1/stats/permits?q=" + mark;

    @BeforeEach
    void fill() {
        String here = project("411082");
        permit(here, "CONSTRUCTION", "2026-09-01", 10, "2026-09-15");
        permit(here, "CONSTRUCTION", "2026-09-02", 5, "2026-09-30");
        permit(here, "PLANNING", "2026-09-01", null, "2026-09-15");
        permit(project("411081"), "CONSTRUCTION", "2026-09-01", 5, null);
    }

    @Test
    void permitsAreMeasuredByWhatWasPromised() {
        asCityAdmin()
                .get(stats)
                .then()
                .statusCode(200)
                .body("sums.type", contains("CONSTRUCTION", "PLANNING"))
                .body("sums[0].applied", equalTo(3))
                .body("sums[0].issued", equalTo(2))
                .body("sums[0].promised", equalTo(2))
                .body("sums[0].withinPromise", equalTo(1))
                .body("sums[0].onTimeRate", equalTo(0.5f))
                .body("sums[0].overdue", equalTo(1))
                .body("sums[0].averageElapsedDays", equalTo(21.0f))
                .body("sums[1].promised", equalTo(0))
                .body("sums[1].onTimeRate", nullValue())
                .body("total.applied", equalTo(4))
                .body("total.issued", equalTo(3))
                .body("total.type", nullValue());
    }

    @Test
    void permitsAreBrokenDownByWhereTheProjectIs() {
        asCityAdmin()
                .get(stats + "&by=AREA")
                .then()
                .body("sums.group", contains("411081", "411082", "411082"))
                .body("sums.applied", contains(1, 2, 1));
        as("li", "county-officer", "411081-FGW", "411081")
                .get(stats)
                .then()
                .body("total.applied", equalTo(1))
                .body("total.issued", equalTo(0));
    }

    @Test
    void nothingIsKnownOfThemBeforeTheyWereTold() {
        asCityAdmin()
                .get(stats + "&asOf=2026-10-01")
                .then()
                .body("total.applied", equalTo(0))
                .body("total.onTimeRate", nullValue());
    }

    private String project(String area) {
        return asCityAdmin()
                .body("{\"name\": \"审批%s\", \"areaCode\": \"%s\"}".formatted(mark, area))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void permit(String project, String type, String appliedOn, Integer promised, String issuedOn) {
        String permit = asCityAdmin()
                .body("{\"type\": \"%s\", \"appliedOn\": \"%s\", \"promisedWorkingDays\": %s}"
                        .formatted(type, appliedOn, promised))
                .post(PERMITS, project)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (issuedOn != null) {
            asCityAdmin()
                    .header("If-Match", "\"0\"")
                    .body("{\"issuedOn\": \"%s\", \"number\": \"%s\"}".formatted(issuedOn, permit.substring(0, 18)))
                    .post(PERMITS + "/{permit}/issue", project, permit)
                    .then()
                    .statusCode(200);
        }
    }
}
