package cn.baton.project.factor;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.LockMode;
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

    private static final String FROM = "FactorRequest r join Project p on p.id = r.projectId";

    /** Before every day. */
    private static final LocalDate NOT_MET = LocalDate.of(1900, 1, 1);

    private static final Listing<FactorRequest> LISTING = new Listing<>(
            FactorRequest.class,
            FROM,
            FactorRequest::id,
            "needBy",
            List.of(
                    new SortKey<>("needBy", "r.needBy", FactorRequest::needBy, LocalDate::parse),
                    new SortKey<>("priority", "r.priority", FactorRequest::priority, Integer::valueOf),
                    new SortKey<>("requestedAt", "r.requestedAt", FactorRequest::requestedAt, Instant::parse),
                    new SortKey<>(
                            "metOn",
                            "coalesce(r.metOn, date 1900-01-01)",
                            request -> Objects.requireNonNullElse(request.metOn(), NOT_MET),
                            LocalDate::parse),
                    new SortKey<>(
                            "department",
                            "coalesce(r.department, '')",
                            request -> Objects.requireNonNullElse(request.department(), ""),
                            text -> text)));

    Page<FactorRequest> list(FactorQuery query, LocalDate today, Scope scope, PageRequest page) {
        Filter filter = seenBy(scope)
                .equal("r.projectId", query.projectId())
                .anyOf("p.state.areaCode", query.areaCodes())
                .anyOf("r.kind", query.kinds())
                .anyOf("r.state", query.states())
                .anyOf("r.department", query.departments())
                .anyOf("r.priority", query.priorities())
                .between("r.needBy", query.needByFrom(), query.needByTo());
        if (query.overdue() != null) {
            String overdue = "(r.state = OPEN and r.needBy < %s)";
            filter.add(query.overdue() ? overdue : "not " + overdue, today);
        }
        return LISTING.page(getEntityManager(), filter, page);
    }

    Optional<FactorRequest> findInScope(UUID projectId, UUID id, Scope scope) {
        Filter filter = seenBy(scope).equal("r.id", id).equal("r.projectId", projectId);
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

    /**
     * Open requests whose day has passed and that nobody was told of, the oldest first; locked, and without those that
     * another replica or a person works on at this moment.
     */
    List<FactorRequest> claimOverdue(LocalDate today, int limit) {
        return session()
                .createSelectionQuery(
                        "from FactorRequest where state = OPEN and overdueAnnouncedAt is null and needBy < :today"
                                + " order by needBy, id",
                        FactorRequest.class)
                .setParameter("today", today)
                .setMaxResults(limit)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private static Filter seenBy(Scope scope) {
        return new Filter()
                .within(scope, "p.state.areaCode", "p.state.responsibleUnit", "p.state.leadDepartment", "r.department");
    }
}
