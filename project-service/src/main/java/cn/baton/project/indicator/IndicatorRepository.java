package cn.baton.project.indicator;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All revisions of all indicators. */
@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, UUID> {

    private static final Listing<Indicator> LISTING = new Listing<>(
            Indicator.class,
            "Indicator r",
            Indicator::id,
            "code,period",
            List.of(
                    new SortKey<>("code", "r.code", Indicator::code, text -> text),
                    new SortKey<>("period", "r.period", Indicator::period, text -> text),
                    new SortKey<>("recordedAt", "r.recordedAt", Indicator::recordedAt, Instant::parse)));

    Page<Indicator> list(IndicatorQuery query, AsOf asOf, PageRequest page) {
        Filter filter = Filter.openToAll()
                .anyOf("r.code", query.codes())
                .anyOf("r.period", query.periods())
                .anyOf("r.areaCode", query.areaCodes());
        return LISTING.page(
                getEntityManager(), asOf.told(filter, "r.recordedAt", "r.supersededAt", query.superseded()), page);
    }

    /** Whoever else revises the same waits until this transaction ends. */
    Optional<Indicator> standingForUpdate(String code, String period, String areaCode) {
        return find("code = ?1 and period = ?2 and areaCode = ?3 and supersededAt is null", code, period, areaCode)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
