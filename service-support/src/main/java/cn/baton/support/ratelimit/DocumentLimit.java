package cn.baton.support.ratelimit;

import cn.baton.support.problem.ProblemType;
import cn.baton.support.problem.RouteProblems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Counts what is asked of the server's own routes, such as the API documents: they are open to all, so it is the address
 * that counts. Health and metrics are not counted: those who watch a service ask as often as they need to.
 */
@ApplicationScoped
class DocumentLimit {

    private static final String ROUTES = "/q/";
    private static final String HEALTH = "/q/health";
    private static final String METRICS = "/q/metrics";

    /** After the caller's language is settled, before anything is answered. */
    private static final int PRIORITY = 50;

    private final RateLimitConfig config;
    private final RateLimits limits;
    private final RouteProblems problems;

    @Inject
    DocumentLimit(RateLimitConfig config, RateLimits limits, RouteProblems problems) {
        this.config = config;
        this.limits = limits;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        if (config.enabled()) {
            filters.register(this::count, PRIORITY);
        }
    }

    private void count(RoutingContext request) {
        String path = request.normalizedPath();
        if (!path.startsWith(ROUTES) || path.startsWith(HEALTH) || path.startsWith(METRICS)) {
            request.next();
            return;
        }
        Allowance allowance = limits.take(
                RateLimits.clientAt(request.request().remoteAddress().hostAddress()));
        allowance.headers().forEach((name, value) -> request.response().putHeader(name, value));
        if (allowance.granted()) {
            request.next();
        } else {
            problems.answer(request, ProblemType.TOO_MANY_REQUESTS, RateLimits.refusal(config));
        }
    }
}
