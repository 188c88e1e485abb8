package cn.baton.support.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the present request. */
@RequestScoped
public class Callers {

    private final SecurityIdentity identity;

    @Inject
    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller current() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new Caller(token.getSubject(), token.getClaim("unit"), token.getClaim("area"), identity.getRoles());
        }
        throw new io.quarkus.security.UnauthorizedException();
    }
}
