package cn.baton.support.ratelimit;

import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers 429 to a client that sends too much, and tells every client what is left to it, in the headers of the IETF's
 * draft. A client is the subject of a verified token; whoever has none is known by the address it comes from. What
 * does not come through here, such as the API document, is counted by {@link DocumentLimit}.
 */
class RateLimitFilter {

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
        String address = RateLimits.clientAt(request.remoteAddress().hostAddress());
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
            allowance.headers().forEach(response.getHeaders()::putSingle);
        }
    }

    private void count(ContainerRequestContext context, String client) {
        Allowance allowance = limits.take(client);
        context.setProperty(ALLOWANCE, allowance);
        if (!allowance.granted()) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, RateLimits.refusal(config));
        }
    }

    private static String clientOf(SecurityIdentity identity, String address) {
        return identity == null || identity.isAnonymous()
                ? address
                : "subject " + identity.getPrincipal().getName();
    }
}
