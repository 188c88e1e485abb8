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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
                .contains("r.searchText", query.text());
        if (query.availableBy() != null) {
            filter.add("(r.availableFrom is null or r.availableFrom <= %s)", query.availableBy());
        }
        return LISTING.page(getEntityManager(), filter, page);
    }

    Optional<Parcel> findInScope(UUID id, Scope scope) {
        return findByIdOptional(id).filter(parcel -> scope.covers(parcel.areaCode(), parcel.ownerUnit()));
    }

    /** Whoever wants the same parcel waits until this transaction ends. */
    Parcel lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
