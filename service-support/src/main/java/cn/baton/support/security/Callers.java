package cn.baton.support.security;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.util.List;

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
