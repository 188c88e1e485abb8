package cn.baton.project.land;

import cn.baton.support.paging.SearchText;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    private String number;
    private String name;
    private String searchText;
    private String areaCode;
    private String ownerUnit;
    private BigDecimal size;

    @Enumerated(EnumType.STRING)
    private ParcelStatus status;

    @Enumerated(EnumType.STRING)
    private Zoning zoning;

    private BigDecimal minInvestmentIntensity;
    private BigDecimal minPlotRatio;
    private BigDecimal maxEnergyUse;
    private BigDecimal maxEmissions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> industries;

    private LocalDate availableFrom;
    private BigDecimal reservePrice;

    @Enumerated(EnumType.STRING)
    private ParcelState state;

    private String stateReason;
    private UUID allottedTo;
    private Instant listedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private ParcelDetails details;

    protected Parcel() {}

    static Parcel list(ParcelDetails details, Clock clock) {
        Parcel parcel = new Parcel();
        parcel.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        parcel.state = ParcelState.AVAILABLE;
        parcel.listedAt = clock.instant();
        parcel.describe(details);
        return parcel;
    }

    void change(ParcelDetails changed) {
        describe(changed);
    }

    /** 下架. */
    void withdraw(String reason) {
        move(ParcelState.AVAILABLE, ParcelState.WITHDRAWN, reason);
    }

    /** 重新上架. */
    void offer(String reason) {
        move(ParcelState.WITHDRAWN, ParcelState.AVAILABLE, reason);
    }

    /** 配置: never twice. */
    void allot(UUID projectId) {
        move(ParcelState.AVAILABLE, ParcelState.ALLOTTED, null);
        allottedTo = projectId;
    }

    void requireAvailable() {
        requireState(ParcelState.AVAILABLE, ParcelState.ALLOTTED);
    }

    /** The project fell through: the parcel can be had again. */
    void release(String reason) {
        move(ParcelState.ALLOTTED, ParcelState.AVAILABLE, reason);
        allottedTo = null;
    }

    private void move(ParcelState from, ParcelState to, String reason) {
        requireState(from, to);
        state = to;
        stateReason = reason;
    }

    private void requireState(ParcelState required, ParcelState to) {
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
        return switch (state) {
            case AVAILABLE -> Set.of(ParcelState.ALLOTTED, ParcelState.WITHDRAWN);
            case ALLOTTED, WITHDRAWN -> Set.of(ParcelState.AVAILABLE);
        };
    }

    private void describe(ParcelDetails told) {
        details = told;
        number = told.number();
        name = told.name();
        searchText = SearchText.of(told.number(), told.name());
        areaCode = told.areaCode();
        ownerUnit = told.ownerUnit();
        size = told.size();
        status = told.status();
        zoning = told.zoning();
        minInvestmentIntensity = told.constraints().minInvestmentIntensity();
        minPlotRatio = told.constraints().minPlotRatio();
        maxEnergyUse = told.constraints().maxEnergyUse();
        maxEmissions = told.constraints().maxEmissions();
        industries = told.constraints().industries();
        availableFrom = told.constraints().availableFrom();
        reservePrice = told.reservePrice();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }

    String areaCode() {
        return areaCode;
    }

    String ownerUnit() {
        return ownerUnit;
    }

    BigDecimal size() {
        return size;
    }

    BigDecimal reservePrice() {
        return reservePrice;
    }

    ParcelState state() {
        return state;
    }

    Instant listedAt() {
        return listedAt;
    }

    ParcelDetails details() {
        return details;
    }

    ParcelView view() {
        return new ParcelView(id, version, state, stateReason, allottedTo, listedAt, details);
    }
}
