package cn.baton.support.security;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The caller of the present request. */
@RequestScoped
public class Callers {

    private static final Duration AN_INSTANT = Duration.ofMillis(1);

    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    Callers(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    public Caller current() {
        JsonWebToken token = token();
        return new Caller(token.getSubject(), token.getClaim("unit"), token.getClaim("area"), identity.getRoles());
    }

    /**
     * What goes on after the request was answered ends with the token that allowed it: the caller comes again with a
     * fresh one.
     */
    public <T> Multi<T> untilTokenExpires(Multi<T> stream) {
        Long expiry = token().getClaim(Claims.exp.name());
        if (expiry == null) {
            return stream;
        }
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(expiry));
        // Also a stream whose time is over is begun, so that it lets go of what it holds.
        return stream.select().first(left.compareTo(AN_INSTANT) > 0 ? left : AN_INSTANT);
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new io.quarkus.security.UnauthorizedException();
    }

    /**
     * The caller of a write. People write by their role; a machine client also needs the OAuth scope
     * {@code <resource>:write} in its token's claim {@code scope}, 403 without.
     *
     * @param resource in the plural, such as {@code projects}
     */
    public Caller writing(String resource) {
        Caller caller = current();
        String needed = resource + ":write";
        if (caller.actingRole().equals(Roles.SYSTEM) && !scopes().contains(needed)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, LocalizedText.of("令牌缺少权限范围 %s", "The token lacks the scope %s", needed));
        }
        return caller;
    }

    private List<String> scopes() {
        String scope = ((JsonWebToken) identity.getPrincipal()).getClaim("scope");
        return scope == null ? List.of() : List.of(scope.split(" "));
    }
}
