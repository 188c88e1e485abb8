package cn.baton.testing;

import io.restassured.RestAssured;
import org.assertj.core.api.SoftAssertions;

import java.util.List;
import java.util.Set;

/**
 * The server's own routes, below {@code /q}: without a token nothing answers but health and the documents, however the
 * address is written and whatever an extension brings along.
 */
public final class ClosedRoutes {

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404);

    /** Health answers 503 where something is not well. */
    private static final Set<Integer> ANSWERS = Set.of(200, 503);

    private static final List<String> OPEN = List.of(
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/health/well",
            "/q/openapi",
            "/q/swagger-ui/");

    private static final List<String> CLOSED = List.of(
            "/q/metrics",
            "/q/metrics/",
            "/q/metrics/x",
            "/q/metrics/x/y",
            "/q/metrics;x=1",
            "/q/metrics/..;/metrics",
            "//q/metrics",
            "/q//metrics",
            "/q///metrics/x",
            "/./q/metrics",
            "/q/./metrics",
            "/q/health/../metrics",
            "/q/swagger-ui/../metrics",
            "/q/swagger-ui/%2e%2e/metrics",
            "/q/%6detrics",
            "/%71/metrics",
            "/q%2fmetrics",
            "/Q/metrics",
            "/q",
            "/q/",
            "/q/dev",
            "/q/dev-ui",
            "/q/dev-ui/",
            "/q/arc",
            "/q/arc/beans",
            "/q/info",
            "/q/logging-manager",
            "/q/health-ui",
            "/q/health/x",
            "/q/health/group/x",
            "/q/openapi/x",
            "/q/asyncapi/x");

    private ClosedRoutes() {}

    public static void assertClosed() {
        SoftAssertions answers = new SoftAssertions();
        CLOSED.forEach(path ->
                answers.assertThat(status(path)).as("without a token, %s", path).isIn(REFUSALS));
        OPEN.forEach(path ->
                answers.assertThat(status(path)).as("without a token, %s", path).isIn(ANSWERS));
        answers.assertAll();
    }

    private static int status(String path) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .statusCode();
    }
}
