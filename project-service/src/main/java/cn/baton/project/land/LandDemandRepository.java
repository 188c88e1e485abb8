package cn.baton.project.land;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All demands; whoever sees the project sees its demands, also after the project has moved to another area. */
@ApplicationScoped
class LandDemandRepository implements PanacheRepositoryBase<LandDemand, UUID> {

    private static final String FROM = "LandDemand r join Project p on p.id = r.standing.projectId";

    private static final Listing<KnownLandDemand> LISTING = new Listing<>(
            KnownLandDemand.class,
            "KnownLandDemand r join KnownProject p on p.id = r.standing.projectId",
            KnownLandDemand::id,
            "-registeredAt",
            List.of(
                    new SortKey<>(
                            "registeredAt",
                            "r.standing.registeredAt",
                            demand -> demand.standing().registeredAt(),
                            Instant::parse),
                    new SortKey<>(
                            "needBy",
                            "r.standing.needBy",
                            demand -> demand.standing().needBy(),
                            LocalDate::parse),
                    new SortKey<>(
                            "priority",
                            "r.standing.priority",
                            demand -> demand.standing().priority(),
                            Integer::valueOf),
                    new SortKey<>(
                            "sizeFrom",
                            "r.standing.sizeFrom",
                            demand -> demand.standing().sizeFrom(),
                            BigDecimal::new)));

    Page<KnownLandDemand> list(LandDemandQuery query, AsOf asOf, Scope scope, PageRequest page) {
        Filter filter = seenBy(scope)
                .equal("r.standing.projectId", query.projectId())
                .anyOf("p.state.areaCode", query.areaCodes())
                .anyOf("r.standing.state", query.states())
                .anyOf("r.standing.zoning", query.zonings())
                .anyOf("r.standing.priority", query.priorities())
                .between("r.standing.sizeFrom", query.sizeFrom(), query.sizeTo())
                .between("r.standing.needBy", query.needByFrom(), query.needByTo());
        return LISTING.page(getEntityManager(), asOf.known(asOf.known(filter, "r"), "p"), page);
    }

    Optional<LandDemand> findInScope(UUID id, Scope scope) {
        Filter filter = seenBy(scope).add("r.id = %s", id);
        SelectionQuery<LandDemand> query = getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery("select r from " + FROM + " where " + filter.expression(), LandDemand.class);
        filter.parameters().forEach(query::setParameter);
        return query.uniqueResultOptional();
    }

    Optional<LandDemand> findInScopeForUpdate(UUID id, Scope scope) {
        Optional<LandDemand> demand = findInScope(id, scope);
        demand.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return demand;
    }

    /** Whoever wants the same demand waits until this transaction ends. */
    LandDemand lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Filter seenBy(Scope scope) {
        return Filter.within(scope, ProjectChildren.projects("p"));
    }
}
