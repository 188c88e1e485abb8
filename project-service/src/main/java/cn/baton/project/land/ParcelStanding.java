package cn.baton.project.land;

import cn.baton.support.paging.SearchText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * All that lists know of a parcel at one time: once as it stands now ({@link Parcel}), once for every time that it was
 * known otherwise ({@link KnownParcel}).
 */
@Embeddable
class ParcelStanding {

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

    private LocalDate availableFrom;
    private BigDecimal reservePrice;

    @Enumerated(EnumType.STRING)
    private ParcelState state;

    private String stateReason;
    private UUID allottedTo;
    private Instant listedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private ParcelDetails details;

    protected ParcelStanding() {}

    static ParcelStanding listed(Instant at) {
        ParcelStanding standing = new ParcelStanding();
        standing.state = ParcelState.AVAILABLE;
        standing.listedAt = at;
        return standing;
    }

    void describe(ParcelDetails told) {
        details = told;
        number = told.number();
        name = told.name();
        searchText = SearchText.of(told.number(), told.name());
        areaCode = told.areaCode();
        ownerUnit = told.ownerUnit();
        size = told.size();
        status = told.status();
        zoning = told.zoning();
        availableFrom = told.constraints().availableFrom();
        reservePrice = told.reservePrice();
    }

    /** @param project that has it now; null unless it is allotted */
    void move(ParcelState to, String reason, UUID project) {
        state = to;
        stateReason = reason;
        allottedTo = project;
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

    ParcelView view(UUID id, long version) {
        return new ParcelView(id, version, state, stateReason, allottedTo, listedAt, details);
    }
}
