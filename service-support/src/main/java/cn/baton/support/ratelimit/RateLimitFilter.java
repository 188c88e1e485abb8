package cn.baton.support.ratelimit;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.time.Duration;

/**
 * Answers 429 to a client that sends too much, and tells every client what is left to it, in the headers of the IETF's
 * draft. A client is the subject of a verified token; whoever has none is known by the address it comes from. Health,
 * metrics and the API document are not counted: they do not come through here.
 */
class RateLimitFilter {

    static final String LIMIT = "RateLimit-Limit";
    static final String REMAINING = "RateLimit-Remaining";
    static final String RESET = "RateLimit-Reset";

    private static final String ALLOWANCE = Allowance.class.getName();

    private final RateLimitConfig config;
    private final RateLimits limits;
    private final CurrentIdentityAssociation identities;

    @Inject
    RateLimitFilter(RateLimitConfig config, RateLimits limits, CurrentIdentityAssociation identities) {
        this.config = config;
        this.limits = limits;
        this.identities = identities;
    }

    /** Before the request is matched to an operation, so that wrong addresses and refused tokens count, too. */
    @ServerRequestFilter(preMatching = true)
    Uni<Response> limit(ContainerRequestContext context, HttpServerRequest request) {
        if (!config.enabled()) {
            return Uni.createFrom().nullItem();
        }
        String address = "address " + request.remoteAddress().hostAddress();
        return identities
                .getDeferredIdentity()
                .map(identity -> clientOf(identity, address))
                .onFailure()
                .recoverWithItem(address)
                .invoke(client -> count(context, client))
                .map(counted -> null);
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ALLOWANCE) instanceof Allowance allowance) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle(LIMIT, allowance.limit());
            headers.putSingle(REMAINING, allowance.remaining());
            headers.putSingle(RESET, wholeSeconds(allowance.untilFull()));
            if (!allowance.granted()) {
                headers.putSingle(HttpHeaders.RETRY_AFTER, Math.max(1, wholeSeconds(allowance.untilNext())));
            }
        }
    }

    private void count(ContainerRequestContext context, String client) {
        Allowance allowance = limits.take(client);
        context.setProperty(ALLOWANCE, allowance);
        if (!allowance.granted()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    LocalizedText.of(
                            "每秒最多 %d 次请求，请稍后重试",
                            "At most %d requests a second; try again in a moment", config.perSecond()));
        }
    }

    private static String clientOf(SecurityIdentity identity, String address) {
        return identity == null || identity.isAnonymous()
                ? address
                : "subject " + identity.getPrincipal().getName();
    }

    private static long wholeSeconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
