package cn.baton.project.land;

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
 * All of a demand at one time: once as it stands now ({@link LandDemand}), once for every time that it was known
 * otherwise ({@link KnownLandDemand}).
 */
@Embeddable
class LandDemandStanding {

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private LandDemandState state;

    private String stateReason;
    private BigDecimal sizeFrom;

    @Enumerated(EnumType.STRING)
    private Zoning zoning;

    private LocalDate needBy;
    private int priority;
    private Instant registeredAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private LandDemandDetails details;

    protected LandDemandStanding() {}

    static LandDemandStanding registered(UUID projectId, LandDemandDetails details, Instant at) {
        LandDemandStanding standing = new LandDemandStanding();
        standing.projectId = projectId;
        standing.state = LandDemandState.OPEN;
        standing.registeredAt = at;
        standing.describe(details);
        return standing;
    }

    void describe(LandDemandDetails told) {
        told.requireWhole();
        details = told;
        sizeFrom = told.sizeFrom();
        zoning = told.zoning();
        needBy = told.needBy();
        priority = told.priority();
    }

    void move(LandDemandState to, String reason) {
        state = to;
        stateReason = reason;
    }

    UUID projectId() {
        return projectId;
    }

    LandDemandState state() {
        return state;
    }

    BigDecimal sizeFrom() {
        return sizeFrom;
    }

    LocalDate needBy() {
        return needBy;
    }

    int priority() {
        return priority;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    LandDemandDetails details() {
        return details;
    }

    LandDemandView view(UUID id, long version) {
        return new LandDemandView(id, version, projectId, state, stateReason, registeredAt, details);
    }
}
