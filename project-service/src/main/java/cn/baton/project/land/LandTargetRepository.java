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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All land targets, and what was reported towards them. */
@ApplicationScoped
class LandTargetRepository implements PanacheRepositoryBase<LandTarget, UUID> {

    private static final Listing<LandTarget> TARGETS = new Listing<>(
            LandTarget.class,
            "LandTarget r",
            LandTarget::id,
            "-year,areaCode",
            List.of(
                    new SortKey<>("year", "r.year", LandTarget::year, Integer::valueOf),
                    new SortKey<>("areaCode", "r.areaCode", LandTarget::areaCode, text -> text),
                    new SortKey<>("progress", "r.progress", LandTarget::progress, BigDecimal::new)));

    private static final Listing<LandAchievement> ACHIEVEMENTS = new Listing<>(
            LandAchievement.class,
            "LandAchievement r",
            LandAchievement::id,
            "-recordedAt",
            List.of(
                    new SortKey<>("recordedAt", "r.recordedAt", LandAchievement::recordedAt, Instant::parse),
                    new SortKey<>("achievedOn", "r.achievedOn", LandAchievement::achievedOn, LocalDate::parse)));

    Page<LandTarget> list(LandTargetQuery query, Scope scope, PageRequest page) {
        Filter filter = new Filter()
                .within(scope, "r.areaCode", "r.unit")
                .anyOf("r.areaCode", query.areaCodes())
                .anyOf("r.year", query.years())
                .anyOf("r.kind", query.kinds());
        return TARGETS.page(getEntityManager(), filter, page);
    }

    Page<LandAchievement> achievements(UUID targetId, PageRequest page) {
        return ACHIEVEMENTS.page(getEntityManager(), new Filter().equal("r.targetId", targetId), page);
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
        return count("areaCode = ?1 and year = ?2 and kind = ?3", areaCode, year, kind) > 0;
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
