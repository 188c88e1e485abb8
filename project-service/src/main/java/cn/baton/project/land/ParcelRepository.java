package cn.baton.project.land;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All parcels. */
@ApplicationScoped
class ParcelRepository implements PanacheRepositoryBase<Parcel, UUID> {

    /** Below every price, so that parcels without one sort last among the dear ones. */
    private static final BigDecimal NO_PRICE = BigDecimal.ONE.negate();

    private static final Listing<Parcel> LISTING = new Listing<>(
            Parcel.class,
            "Parcel r",
            Parcel::id,
            "-listedAt",
            List.of(
                    new SortKey<>("listedAt", "r.listedAt", Parcel::listedAt, Instant::parse),
                    new SortKey<>("number", "r.number", Parcel::number, text -> text),
                    new SortKey<>("name", "r.name", Parcel::name, text -> text),
                    new SortKey<>("size", "r.size", Parcel::size, BigDecimal::new),
                    new SortKey<>(
                            "reservePrice",
                            "coalesce(r.reservePrice, -1)",
                            parcel -> parcel.reservePrice() == null ? NO_PRICE : parcel.reservePrice(),
                            BigDecimal::new)));

    Page<Parcel> list(ParcelQuery query, Scope scope, PageRequest page) {
        Filter filter = new Filter()
                .within(scope, "r.areaCode", "r.ownerUnit")
                .anyOf("r.areaCode", query.areaCodes())
                .anyOf("r.status", query.statuses())
                .anyOf("r.state", query.states())
                .anyOf("r.zoning", query.zonings())
                .anyOf("r.ownerUnit", query.ownerUnits())
                .between("r.size", query.sizeFrom(), query.sizeTo())
                .search("r.searchText", query.text());
        if (query.availableBy() != null) {
            filter.add("(r.availableFrom is null or r.availableFrom <= %s)", query.availableBy());
        }
        return LISTING.page(getEntityManager(), filter, page);
    }

    /** What is on offer and keeps every constraint of the demand, the smallest first. */
    List<Parcel> suitable(LandDemandDetails demand, Scope scope, int limit) {
        Filter filter = new Filter().within(scope, "r.areaCode", "r.ownerUnit");
        for (LandConstraint constraint : LandConstraint.values()) {
            constraint.narrow(filter, demand);
        }
        SelectionQuery<Parcel> query = session()
                .createSelectionQuery(
                        "from Parcel r where r.state = AVAILABLE and " + filter.expression() + " order by r.size, r.id",
                        Parcel.class)
                .setMaxResults(limit);
        filter.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** What is on offer and breaks one constraint of the demand. */
    Page<Parcel> excluded(LandConstraint constraint, LandDemandDetails demand, Scope scope, PageRequest page) {
        Filter filter = new Filter().within(scope, "r.areaCode", "r.ownerUnit");
        constraint.invert(filter, demand);
        return LISTING.page(getEntityManager(), filter, page);
    }

    /** How many parcels on offer break each constraint, in one pass over them. */
    List<LandExclusionCount> countExcluded(LandDemandDetails demand, Scope scope) {
        List<LandConstraint> constraints = List.of(LandConstraint.values());
        Filter filter = new Filter().within(scope, "r.areaCode", "r.ownerUnit");
        String counts = constraints.stream()
                .map(constraint -> "count(*) filter (where not (%s))"
                        .formatted(constraint.condition().replace("%s", ":" + constraint.name())))
                .collect(Collectors.joining(", "));
        SelectionQuery<Object[]> query = session()
                .createSelectionQuery(
                        "select " + counts + " from Parcel r where r.state = AVAILABLE and " + filter.expression(),
                        Object[].class);
        filter.parameters().forEach(query::setParameter);
        constraints.forEach(constraint -> query.setParameter(constraint.name(), constraint.asked(demand)));
        Object[] found = query.getSingleResult();
        return constraints.stream()
                .map(constraint -> new LandExclusionCount(constraint, (Long) found[constraint.ordinal()]))
                .toList();
    }

    List<Parcel> listInScope(Collection<UUID> ids, Scope scope) {
        return list("id in ?1", ids).stream()
                .filter(parcel -> scope.covers(parcel.areaCode(), parcel.ownerUnit()))
                .toList();
    }

    Optional<Parcel> findInScope(UUID id, Scope scope) {
        return findByIdOptional(id).filter(parcel -> scope.covers(parcel.areaCode(), parcel.ownerUnit()));
    }

    Optional<Parcel> findInScopeForUpdate(UUID id, Scope scope) {
        return Optional.ofNullable(lock(id)).filter(parcel -> scope.covers(parcel.areaCode(), parcel.ownerUnit()));
    }

    /** Whoever wants the same parcel waits until this transaction ends. */
    Parcel lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
