package cn.baton.project.land;

import cn.baton.project.config.AsOf;
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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All parcels. */
@ApplicationScoped
class ParcelRepository implements PanacheRepositoryBase<Parcel, UUID> {

    /** Below every price, so that parcels without one sort last among the dear ones. */
    private static final BigDecimal NO_PRICE = BigDecimal.ONE.negate();

    private static final Listing<KnownParcel> PARCELS =
            listing(KnownParcel.class, KnownParcel::id, KnownParcel::standing);

    private static final Listing<Parcel> EXCLUDED = listing(Parcel.class, Parcel::id, Parcel::standing);

    private static <T> Listing<T> listing(Class<T> type, Function<T, UUID> id, Function<T, ParcelStanding> standing) {
        return new Listing<>(
                type,
                type.getSimpleName() + " r",
                id,
                "-listedAt",
                List.of(
                        new SortKey<>(
                                "listedAt",
                                "r.standing.listedAt",
                                standing.andThen(ParcelStanding::listedAt),
                                Instant::parse),
                        new SortKey<>(
                                "number", "r.standing.number", standing.andThen(ParcelStanding::number), text -> text),
                        new SortKey<>("name", "r.standing.name", standing.andThen(ParcelStanding::name), text -> text),
                        new SortKey<>(
                                "size", "r.standing.size", standing.andThen(ParcelStanding::size), BigDecimal::new),
                        new SortKey<>(
                                "reservePrice",
                                "coalesce(r.standing.reservePrice, -1)",
                                parcel -> Objects.requireNonNullElse(
                                        standing.apply(parcel).reservePrice(), NO_PRICE),
                                BigDecimal::new)));
    }

    Page<KnownParcel> list(ParcelQuery query, AsOf asOf, Scope scope, PageRequest page) {
        Filter filter = within(scope)
                .anyOf("r.standing.areaCode", query.areaCodes())
                .anyOf("r.standing.status", query.statuses())
                .anyOf("r.standing.state", query.states())
                .anyOf("r.standing.zoning", query.zonings())
                .anyOf("r.standing.ownerUnit", query.ownerUnits())
                .between("r.standing.size", query.sizeFrom(), query.sizeTo())
                .search("r.standing.searchText", query.text());
        if (query.availableBy() != null) {
            filter.add("(r.standing.availableFrom is null or r.standing.availableFrom <= %s)", query.availableBy());
        }
        return PARCELS.page(getEntityManager(), asOf.known(filter, "r"), page);
    }

    /** What is on offer and keeps every constraint of the demand, the smallest first. */
    List<Parcel> suitable(LandDemandDetails demand, Scope scope, int limit) {
        Filter filter = within(scope);
        for (LandConstraint constraint : LandConstraint.values()) {
            constraint.narrow(filter, demand);
        }
        SelectionQuery<Parcel> query = session()
                .createSelectionQuery(
                        "from Parcel r where r.standing.state = AVAILABLE and " + filter.expression()
                                + " order by r.standing.size, r.id",
                        Parcel.class)
                .setMaxResults(limit);
        filter.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** What is on offer and breaks one constraint of the demand. */
    Page<Parcel> excluded(LandConstraint constraint, LandDemandDetails demand, Scope scope, PageRequest page) {
        Filter filter = within(scope);
        constraint.invert(filter, demand);
        return EXCLUDED.page(getEntityManager(), filter, page);
    }

    /** How many parcels on offer break each constraint, in one pass over them. */
    List<LandExclusionCount> countExcluded(LandDemandDetails demand, Scope scope) {
        List<LandConstraint> constraints = List.of(LandConstraint.values());
        Filter filter = within(scope);
        String counts = constraints.stream()
                .map(constraint -> "count(*) filter (where not (%s))"
                        .formatted(constraint.condition().replace("%s", ":" + constraint.name())))
                .collect(Collectors.joining(", "));
        SelectionQuery<Object[]> query = session()
                .createSelectionQuery(
                        "select " + counts + " from Parcel r where r.standing.state = AVAILABLE and "
                                + filter.expression(),
                        Object[].class);
        filter.parameters().forEach(query::setParameter);
        constraints.forEach(constraint -> query.setParameter(constraint.name(), constraint.asked(demand)));
        Object[] found = query.getSingleResult();
        return constraints.stream()
                .map(constraint -> new LandExclusionCount(constraint, (Long) found[constraint.ordinal()]))
                .toList();
    }

    /** Those of the parcels that were known then and in the scope. */
    List<ParcelView> known(Collection<UUID> ids, AsOf asOf, Scope scope) {
        Filter filter = asOf.known(within(scope).add("r.id in %s", List.copyOf(ids)), "r");
        SelectionQuery<KnownParcel> query =
                session().createSelectionQuery("from KnownParcel r where " + filter.expression(), KnownParcel.class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream().map(KnownParcel::view).toList();
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

    private static Filter within(Scope scope) {
        return Filter.within(scope, RowScope.of("r.standing.areaCode", "r.standing.ownerUnit"));
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
