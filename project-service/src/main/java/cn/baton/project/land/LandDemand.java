package cn.baton.project.land;

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
import java.util.Set;
import java.util.UUID;

/** A project's demand for land (用地需求). */
@Entity
@Table(name = "land_demand")
class LandDemand {

    @Id
    private UUID id;

    @Version
    private long version;

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

    protected LandDemand() {}

    static LandDemand register(UUID projectId, LandDemandDetails details, Clock clock) {
        LandDemand demand = new LandDemand();
        demand.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        demand.projectId = projectId;
        demand.state = LandDemandState.OPEN;
        demand.registeredAt = clock.instant();
        demand.describe(details);
        return demand;
    }

    /** What a match was made for stays as it was. */
    void change(LandDemandDetails changed) {
        requireState(LandDemandState.OPEN, LandDemandState.OPEN);
        describe(changed);
    }

    void withdraw(String reason) {
        move(LandDemandState.OPEN, LandDemandState.WITHDRAWN, reason);
    }

    void match() {
        move(LandDemandState.OPEN, LandDemandState.MATCHED, null);
    }

    /** Its parcel was taken back: it looks for another, or is given up. */
    void release(boolean reopen, String reason) {
        move(LandDemandState.MATCHED, reopen ? LandDemandState.OPEN : LandDemandState.WITHDRAWN, reason);
    }

    void requireOpen() {
        requireState(LandDemandState.OPEN, LandDemandState.MATCHED);
    }

    private void move(LandDemandState from, LandDemandState to, String reason) {
        requireState(from, to);
        state = to;
        stateReason = reason;
    }

    private void requireState(LandDemandState required, LandDemandState target) {
        if (state != required) {
            throw new IllegalTransitionException(
                    LocalizedText.of(
                            "用地需求状态为“%1$s”，不能转为“%2$s”",
                            "A demand that is %3$s cannot become %4$s",
                            state.chinese(),
                            target.chinese(),
                            state,
                            target),
                    state,
                    allowed());
        }
    }

    private Set<LandDemandState> allowed() {
        return switch (state) {
            case OPEN -> Set.of(LandDemandState.MATCHED, LandDemandState.WITHDRAWN);
            case MATCHED -> Set.of(LandDemandState.OPEN, LandDemandState.WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    private void describe(LandDemandDetails told) {
        told.requireWhole();
        details = told;
        sizeFrom = told.sizeFrom();
        zoning = told.zoning();
        needBy = told.needBy();
        priority = told.priority();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID projectId() {
        return projectId;
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

    LandDemandView view() {
        return new LandDemandView(id, version, projectId, state, stateReason, registeredAt, details);
    }
}
