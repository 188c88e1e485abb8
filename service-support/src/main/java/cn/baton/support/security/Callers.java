package cn.baton.support.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The caller of the present request. */
@RequestScoped
public class Callers {

    private static final Duration AN_INSTANT = Duration.ofMillis(1);

    private final SecurityIdentity identity;
    private final Clock clock;
    private Caller caller;

    @Inject
    Callers(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** Known once the operation is: of what is asked without one, nobody is. */
    public Caller current() {
        if (caller == null) {
            throw new io.quarkus.security.UnauthorizedException();
        }
        return caller;
    }

    void enter(Caller settled) {
        caller = settled;
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
}
