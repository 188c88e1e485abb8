package cn.baton.project.factor;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.RowScope;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** All factor requests; those see one who see its project, and the department that is to provide it. */
@ApplicationScoped
class FactorRepository implements PanacheRepositoryBase<FactorRequest, UUID> {

    private static final String FROM = "FactorRequest r join Project p on p.id = r.standing.projectId";

    /** Looked up apart: joined, a unit's own requests and those of its projects would be found by no index. */
    /** The other value is the end of the day. */
    private static final RowScope THEN = new RowScope(
            known("p.state.areaCode = %1$s"),
            "(r.standing.department = %1$s or "
                    + known("(p.state.responsibleUnit = %1$s or p.state.leadDepartment = %1$s)") + ")",
            known("array_contains(p.state.staff, %1$s)"));

    /** Before every day. */
    private static final LocalDate NOT_MET = LocalDate.of(1900, 1, 1);

    private static final Listing<KnownFactorRequest> LISTING = new Listing<>(
            KnownFactorRequest.class,
            "KnownFactorRequest r",
            KnownFactorRequest::id,
            "needBy",
            List.of(
                    new SortKey<>(
                            "needBy",
                            "r.standing.needBy",
                            request -> request.standing().needBy(),
                            LocalDate::parse),
                    new SortKey<>(
                            "priority",
                            "r.standing.priority",
                            request -> request.standing().priority(),
                            Integer::valueOf),
                    new SortKey<>(
                            "requestedAt",
                            "r.standing.requestedAt",
                            request -> request.standing().requestedAt(),
                            Instant::parse),
                    new SortKey<>(
                            "metOn",
                            "coalesce(r.standing.metOn, date 1900-01-01)",
                            request -> Objects.requireNonNullElse(
                                    request.standing().metOn(), NOT_MET),
                            LocalDate::parse),
                    new SortKey<>(
                            "department",
                            "coalesce(r.standing.department, '')",
                            request -> Objects.requireNonNullElse(
                                    request.standing().department(), ""),
                            text -> text)));

    /** @param projectId only those of this project; null for those of all */
    Page<KnownFactorRequest> list(UUID projectId, FactorQuery query, AsOf asOf, Scope scope, PageRequest page) {
        Filter filter = asOf.known(seenBy(scope, asOf), "r")
                .equal("r.standing.projectId", projectId)
                .anyOf("r.standing.kind", query.kinds())
                .anyOf("r.standing.state", query.states())
                .anyOf("r.standing.department", query.departments())
                .anyOf("r.standing.priority", query.priorities())
                .between("r.standing.needBy", query.needByFrom(), query.needByTo());
        if (query.areaCodes() != null && !query.areaCodes().isEmpty()) {
            filter.add(known("p.state.areaCode in %1$s"), List.copyOf(query.areaCodes()), asOf.until());
        }
        if (query.overdue() != null) {
            String overdue = "(r.standing.state = OPEN and r.standing.needBy < %s)";
            filter.add(query.overdue() ? overdue : "not " + overdue, asOf.date());
        }
        return LISTING.page(getEntityManager(), filter, page);
    }

    Optional<FactorRequest> findInScope(UUID projectId, UUID id, Scope scope) {
        Filter filter = seenBy(scope).add("r.id = %s", id).equal("r.standing.projectId", projectId);
        SelectionQuery<FactorRequest> query = session()
                .createSelectionQuery("select r from " + FROM + " where " + filter.expression(), FactorRequest.class);
        filter.parameters().forEach(query::setParameter);
        return query.uniqueResultOptional();
    }

    Optional<FactorRequest> findInScopeForUpdate(UUID projectId, UUID id, Scope scope) {
        Optional<FactorRequest> request = findInScope(projectId, id, scope);
        request.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return request;
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    /** As {@link #seenBy(Scope)}, the projects as they were known then. */
    private static Filter seenBy(Scope scope, AsOf asOf) {
        return Filter.within(scope, THEN, asOf.until());
    }

    private static String known(String condition) {
        return "r.standing.projectId in (select p.id from KnownProject p where p.knownFrom < %2$s and p.knownUntil >= %2$s"
                + " and " + condition + ")";
    }

    private static Filter seenBy(Scope scope) {
        return Filter.within(scope, ProjectChildren.projects("p", "r.standing.department"));
    }
}
