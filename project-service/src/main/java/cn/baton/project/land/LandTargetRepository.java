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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All land targets, and what was reported towards them. */
@ApplicationScoped
class LandTargetRepository implements PanacheRepositoryBase<LandTarget, UUID> {

    private static final Listing<KnownLandTarget> TARGETS = new Listing<>(
            KnownLandTarget.class,
            "KnownLandTarget r",
            KnownLandTarget::id,
            "-year,areaCode",
            List.of(
                    new SortKey<>("year", "r.state.year", KnownLandTarget::year, Integer::valueOf),
                    new SortKey<>("areaCode", "r.state.areaCode", KnownLandTarget::areaCode, text -> text),
                    new SortKey<>("progress", "r.state.progress", KnownLandTarget::progress, BigDecimal::new)));

    private static final Listing<LandAchievement> ACHIEVEMENTS = new Listing<>(
            LandAchievement.class,
            "LandAchievement r",
            LandAchievement::id,
            "-recordedAt",
            List.of(
                    new SortKey<>("recordedAt", "r.recordedAt", LandAchievement::recordedAt, Instant::parse),
                    new SortKey<>("achievedOn", "r.achievedOn", LandAchievement::achievedOn, LocalDate::parse)));

    Page<KnownLandTarget> list(LandTargetQuery query, AsOf asOf, Scope scope, PageRequest page) {
        Filter filter = Filter.within(scope, RowScope.of("r.state.areaCode", "r.state.unit"))
                .anyOf("r.state.areaCode", query.areaCodes())
                .anyOf("r.state.year", query.years())
                .anyOf("r.state.kind", query.kinds());
        return TARGETS.page(getEntityManager(), asOf.known(filter, "r"), page);
    }

    Page<LandAchievement> achievements(UUID targetId, AsOf asOf, PageRequest page) {
        Filter filter = Filter.ofParentInScope("r.targetId", targetId).add("r.recordedAt < %s", asOf.until());
        return ACHIEVEMENTS.page(getEntityManager(), filter, page);
    }

    Optional<LandTarget> findInScope(UUID id, Scope scope) {
        return findByIdOptional(id).filter(target -> scope.covers(target.areaCode(), target.unit()));
    }

    /** Reports towards one target queue up, since each adds to its sum. */
    Optional<LandTarget> findInScopeForUpdate(UUID id, Scope scope) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(target -> scope.covers(target.areaCode(), target.unit()));
    }

    boolean isSet(String areaCode, int year, LandTargetKind kind) {
        return count("state.areaCode = ?1 and state.year = ?2 and state.kind = ?3", areaCode, year, kind) > 0;
    }

    /** What was reported towards the target with one parcel, 亩. */
    BigDecimal achievedWith(UUID targetId, UUID parcelId) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(area), 0) from LandAchievement where targetId = ?1 and parcelId = ?2",
                        BigDecimal.class)
                .setParameter(1, targetId)
                .setParameter(2, parcelId)
                .getSingleResult();
    }

    void add(LandAchievement achievement) {
        getEntityManager().persist(achievement);
    }
}
