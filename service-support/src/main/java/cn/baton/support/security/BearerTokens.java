package cn.baton.support.security;

import cn.baton.support.problem.UnusableTokenException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

import java.util.Set;

/**
 * Looks at a bearer token before the framework verifies it: what is no token, or names nobody, is a refused login. The
 * framework would stumble over some of them, and a client's mistake would be answered and logged as ours.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {

    private static final String SCHEME = "bearer ";

    private final OidcAuthenticationMechanism verified;

    @Inject
    BearerTokens(OidcAuthenticationMechanism verified) {
        this.verified = verified;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return verified.authenticate(request, providers);
        }
        try {
            TokenClaims.of(header.substring(SCHEME.length()).strip());
        } catch (UnusableTokenException unusable) {
            return Uni.createFrom().failure(new AuthenticationFailedException(unusable));
        }
        return Uni.createFrom()
                .deferred(() -> verified.authenticate(request, providers))
                .onFailure(BearerTokens::isOfTheToken)
                .transform(unreadable -> new AuthenticationFailedException(UnusableTokenException.malformed()));
    }

    /** A provider that does not answer is no fault of the token. */
    private static boolean isOfTheToken(Throwable failure) {
        return failure instanceof RuntimeException
                && !(failure instanceof AuthenticationException)
                && !(failure instanceof OIDCException);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return verified.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verified.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return verified.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return verified.getPriority();
    }
}
