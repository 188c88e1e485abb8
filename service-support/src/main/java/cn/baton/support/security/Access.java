package cn.baton.support.security;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.util.Set;

/**
 * Settles in which of its roles a caller acts, once the operation is known: of those that the operation allows, the one
 * that sees furthest. Roles never add up. A machine client also needs an OAuth scope, to read as to write.
 */
@ApplicationScoped
class Access {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String READ_ALL = "*:read";

    private final CurrentIdentityAssociation identities;
    private final Callers callers;
    private final InspectorsConfig inspectors;
    private final Set<String> readers;

    @Inject
    Access(
            CurrentIdentityAssociation identities,
            Callers callers,
            InspectorsConfig inspectors,
            @ConfigProperty(name = Roles.READERS_SETTING) Set<String> readers) {
        this.identities = identities;
        this.callers = callers;
        this.inspectors = inspectors;
        this.readers = readers;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    Uni<Response> settle(ContainerRequestContext request, ResourceInfo operation) {
        if (operation.getResourceMethod() == null) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .getDeferredIdentity()
                .invoke(identity -> enter(identity, allowed(operation), request.getMethod(), scope(operation)))
                .map(settled -> null);
    }

    private void enter(SecurityIdentity identity, Set<String> allowed, String verb, ClientScope scope) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        TokenClaims claims = TokenClaims.of(token.getRawToken());
        String role = Roles.widest(allowed, identity.getRoles()).orElseThrow(ForbiddenException::new);
        if (role.equals(Roles.SYSTEM)) {
            requireScope(claims, verb, scope);
        }
        Caller caller = new Caller(claims.subject(), claims.unit(), claims.area(), role);
        callers.enter(role.equals(Roles.INSPECTOR) && inspectors.seeAll() ? caller.acrossTheCity() : caller);
    }

    private static void requireScope(TokenClaims claims, String verb, ClientScope needed) {
        if (needed == null) {
            throw new ForbiddenException();
        }
        boolean reads = READING.contains(verb);
        String scope = needed.value() + (reads ? ":read" : ":write");
        if (!claims.scopes().contains(scope) && !(reads && claims.scopes().contains(READ_ALL))) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, LocalizedText.of("令牌缺少权限范围 %s", "The token lacks the scope %s", scope));
        }
    }

    private static ClientScope scope(ResourceInfo operation) {
        ClientScope ofMethod = operation.getResourceMethod().getAnnotation(ClientScope.class);
        return ofMethod != null ? ofMethod : operation.getResourceClass().getAnnotation(ClientScope.class);
    }

    /** As the framework sees it: those of the method, else of its resource, else the readers. */
    private Set<String> allowed(ResourceInfo operation) {
        RolesAllowed ofMethod = operation.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed nearest =
                ofMethod != null ? ofMethod : operation.getResourceClass().getAnnotation(RolesAllowed.class);
        return nearest == null ? readers : Set.of(nearest.value());
    }
}
