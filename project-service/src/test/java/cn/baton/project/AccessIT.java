package cn.baton.project;

import cn.baton.testing.BatonServers;
import cn.baton.testing.BrokenTokens;
import cn.baton.testing.ClosedRoutes;
import cn.baton.testing.access.AccessMatrix;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class AccessIT {

    private static final String PROJECT = "/api/v1/projects/{id}";
    private static final String AREA = "411082";
    private static final String SESSION = "8877";
    private static final String YEAR = "2026";

    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void theServersOwnRoutesAreClosed() {
        ClosedRoutes.assertClosed();
    }

    @Test
    void brokenTokensAreRefused() {
        BrokenTokens.assertRefused("/api/v1/projects");
    }

    @Test
    void strangersSeeAndDoNothing() {
        AccessMatrix matrix = new AccessMatrix().reference("areaCode", AREA);
        matrix.created(
                        PROJECT,
                        "{\"name\": \"他县项目\", \"areaCode\": \"%s\", \"totalInvestment\": 90000, \"industryCode\": \"C3825\"}"
                                .formatted(AREA))
                .referenceTo("projectId", PROJECT);
        ofTheProject(matrix);
        land(matrix);
        ofTheCity(matrix);
        String job = anImport();
        matrix.row("/api/v1/jobs/{id}", job)
                .row("/api/v1/dead-letters/{id}", UUID.randomUUID().toString())
                .row("/api/v1/imports/{id}", job)
                .openToAll("/api/v1/imports/templates")
                .row("/api/v1/imports/templates/{kind}", "projects")
                // What a file names is looked at row by row, by whoever may write such rows.
                .leaveOut("/api/v1/imports")
                .leaveOut("/api/v1/imports/oc4ids")
                .leaveOut("/api/v1/imports/oc4ids/file")
                .check();
    }

    /** By the city's administrator; it stays theirs. */
    private static String anImport() {
        return asCityAdmin()
                .contentType("multipart/form-data")
                .multiPart("file", "a.csv", "项目名称\n他县来件\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("kind", "projects")
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void ofTheProject(AccessMatrix matrix) {
        matrix.created("/api/v1/pipeline/{id}");
        Requests.sign(matrix.idOf(PROJECT));
        matrix.put(PROJECT + "/annual-plans/{year}", YEAR)
                .put(PROJECT + "/task-force", null)
                .created(PROJECT + "/permits/{permitId}")
                .created(PROJECT + "/milestones/{milestoneId}")
                .created(PROJECT + "/progress-reports/{reportId}")
                .created(PROJECT + "/assignments/{assignmentId}")
                .created(PROJECT + "/attachments/{attachmentId}")
                .created(PROJECT + "/factor-requests/{requestId}")
                .created(PROJECT + "/honours/{honourId}")
                .created(PROJECT + "/cost-revisions/{revisionId}")
                .created(
                        "/api/v1/surveys/{id}",
                        "{\"projectId\": \"%s\", \"visitedOn\": \"2023-09-20\", \"score\": 5}"
                                .formatted(matrix.idOf(PROJECT)));
    }

    private void land(AccessMatrix matrix) {
        matrix.created("/api/v1/land/parcels/{id}", """
                        {"number": "%s", "name": "他县地块", "areaCode": "%s", "size": 120.5, "status": "STANDARD", "zoning": "M1"}""".formatted(mark, AREA))
                .created("/api/v1/land/demands/{id}")
                .created("/api/v1/land/targets/{id}")
                .referenceTo("parcelId", "/api/v1/land/parcels/{id}")
                .referenceTo("demandId", "/api/v1/land/demands/{id}")
                .created("/api/v1/land/matches/{id}")
                .row("/api/v1/land/demands/{id}/exclusions/{constraint}", "TOO_SMALL");
    }

    /** Programmes, tours and sessions are for all to see; which projects are in them is not. */
    private void ofTheCity(AccessMatrix matrix) {
        String programme = "/api/v1/programmes/{code}";
        String tour = "/api/v1/tours/{id}";
        String session = "/api/v1/sessions/{no}";
        matrix.openToAll("/api/v1/programmes")
                .created(programme, """
                        {"code": "X-%s", "name": "计划", "year": 2026, "level": "CITY"}""".formatted(mark))
                .scoped(programme + "/members")
                .scoped(programme + "/stats")
                .created(programme + "/members/{id}")
                .openToAll("/api/v1/exports/programmes/{code}")
                .scoped("/api/v1/exports/programmes/{code}/members")
                .openToAll("/api/v1/tours")
                .created(tour)
                .scoped(tour + "/entries")
                .scoped(tour + "/summary")
                .created(tour + "/entries/{entryId}")
                .openToAll("/api/v1/exports/tours/{id}")
                .scoped("/api/v1/exports/tours/{id}/entries")
                .openToAll("/api/v1/sessions")
                .created(session, """
                        {"number": %s, "title": "会期", "heldOn": "2023-09-06"}""".formatted(SESSION))
                .scoped("/api/v1/sessions/conversion")
                .scoped(session + "/participations")
                .created(session + "/participations/{id}")
                .openToAll("/api/v1/codelists")
                .row("/api/v1/codelists/{name}", "areas")
                .row("/api/v1/codelists/{name}/entries/{code}", AREA)
                .openToAll("/api/v1/macro-indicators")
                .created("/api/v1/macro-indicators/{id}", """
                        {"code": "X_%s", "period": "2023-09", "areaCode": "411000", "value": 3.8, "unit": "%%",
                         "source": "许昌市统计局"}""".formatted(mark))
                .openToAll("/api/v1/investment-plans")
                .row("/api/v1/investment-plans/{year}", YEAR)
                .row("/api/v1/investment-plans/{year}/versions/{version}", issuePlan())
                .scoped("/api/v1/investment-plans/{year}/versions/{version}/items");
        matrix.row("/api/v1/exports/programmes/{code}", matrix.idOf(programme))
                .row("/api/v1/exports/tours/{id}", matrix.idOf(tour));
    }

    private static String issuePlan() {
        return asCityAdmin()
                .body("{\"issuedOn\": \"2026-02-10\"}")
                .post("/api/v1/investment-plans/" + YEAR)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst(".*/", "");
    }
}
