package cn.baton.project.land;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A parcel of the land supermarket (土地超市地块).
 *
 * <p>What people tell about it is kept whole as {@link ParcelDetails}; the columns beside it are those that lists and
 * matching look for.
 */
@Entity
@Table(name = "parcel")
class Parcel {

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private ParcelStanding standing;

    private BigDecimal minInvestmentIntensity;
    private BigDecimal minPlotRatio;
    private BigDecimal maxEnergyUse;
    private BigDecimal maxEmissions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> industries;

    protected Parcel() {}

    static Parcel list(ParcelDetails details, Clock clock) {
        Parcel parcel = new Parcel();
        parcel.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        parcel.changedAt = clock.instant();
        parcel.standing = ParcelStanding.listed(parcel.changedAt);
        parcel.describe(details);
        return parcel;
    }

    /** While a project has it, only its number, its name and its keeper can be put right: the match rests on the rest. */
    void change(ParcelDetails changed, Clock clock) {
        List<MatchedTerm> terms = MatchedTerm.differing(standing.details(), changed);
        if (standing.state() == ParcelState.ALLOTTED && !terms.isEmpty()) {
            throw new ParcelAllottedException(terms, allowed());
        }
        if (!changed.equals(standing.details())) {
            describe(changed);
            changedAt = clock.instant();
        }
    }

    /** 下架. */
    void withdraw(String reason, Clock clock) {
        move(ParcelState.AVAILABLE, ParcelState.WITHDRAWN, reason, null, clock);
    }

    /** 重新上架. */
    void offer(String reason, Clock clock) {
        move(ParcelState.WITHDRAWN, ParcelState.AVAILABLE, reason, null, clock);
    }

    /** 配置: never twice. */
    void allot(UUID projectId, Clock clock) {
        move(ParcelState.AVAILABLE, ParcelState.ALLOTTED, null, projectId, clock);
    }

    void requireAvailable() {
        requireState(ParcelState.AVAILABLE, ParcelState.ALLOTTED);
    }

    /** The project fell through: the parcel can be had again. */
    void release(String reason, Clock clock) {
        move(ParcelState.ALLOTTED, ParcelState.AVAILABLE, reason, null, clock);
    }

    private void move(ParcelState from, ParcelState to, String reason, UUID project, Clock clock) {
        requireState(from, to);
        standing.move(to, reason, project);
        changedAt = clock.instant();
    }

    private void requireState(ParcelState required, ParcelState to) {
        ParcelState state = standing.state();
        if (state != required) {
            throw new IllegalTransitionException(
                    LocalizedText.of(
                            "地块状态为“%1$s”，不能转为“%2$s”",
                            "A parcel that is %3$s cannot become %4$s", state.chinese(), to.chinese(), state, to),
                    state,
                    allowed());
        }
    }

    private Set<ParcelState> allowed() {
        return switch (standing.state()) {
            case AVAILABLE -> Set.of(ParcelState.ALLOTTED, ParcelState.WITHDRAWN);
            case ALLOTTED, WITHDRAWN -> Set.of(ParcelState.AVAILABLE);
        };
    }

    private void describe(ParcelDetails told) {
        standing.describe(told);
        minInvestmentIntensity = told.constraints().minInvestmentIntensity();
        minPlotRatio = told.constraints().minPlotRatio();
        maxEnergyUse = told.constraints().maxEnergyUse();
        maxEmissions = told.constraints().maxEmissions();
        industries = told.constraints().industries();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ParcelStanding standing() {
        return standing;
    }

    String areaCode() {
        return standing.areaCode();
    }

    String ownerUnit() {
        return standing.ownerUnit();
    }

    BigDecimal size() {
        return standing.size();
    }

    ParcelDetails details() {
        return standing.details();
    }

    ParcelView view() {
        return standing.view(id, version);
    }
}
