package cn.baton.project.factor;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * All of a factor request at one time: once as it stands now ({@link FactorRequest}), once for every time that it was
 * known otherwise ({@link KnownFactorRequest}).
 */
@Embeddable
class FactorStanding {

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private FactorKind kind;

    @Enumerated(EnumType.STRING)
    private FactorState state;

    private LocalDate needBy;
    private int priority;
    private String department;
    private Instant overdueAnnouncedAt;
    private LocalDate metOn;
    private String evidence;
    private String reason;
    private Instant requestedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private FactorDetails details;

    protected FactorStanding() {}

    static FactorStanding requested(UUID projectId, FactorDetails details, Instant at) {
        FactorStanding standing = new FactorStanding();
        standing.projectId = projectId;
        standing.state = FactorState.OPEN;
        standing.requestedAt = at;
        standing.describe(details);
        return standing;
    }

    /** A new day is a new promise: when that passes too, it is announced again. */
    void change(FactorDetails changed) {
        if (!changed.needBy().equals(needBy)) {
            overdueAnnouncedAt = null;
        }
        describe(changed);
    }

    void met(LocalDate on, String by) {
        state = FactorState.MET;
        metOn = on;
        evidence = by;
    }

    void cancelled(String why) {
        state = FactorState.CANCELLED;
        reason = why;
    }

    void announcedOverdue(Instant at) {
        overdueAnnouncedAt = at;
    }

    /** The whole of the last day is left to provide it. */
    boolean isOverdue(LocalDate day) {
        return state == FactorState.OPEN && needBy.isBefore(day);
    }

    private void describe(FactorDetails told) {
        told.requireMeasured();
        details = told;
        kind = told.kind();
        needBy = told.needBy();
        priority = told.priority();
        department = told.department();
    }

    UUID projectId() {
        return projectId;
    }

    FactorState state() {
        return state;
    }

    LocalDate needBy() {
        return needBy;
    }

    int priority() {
        return priority;
    }

    String department() {
        return department;
    }

    LocalDate metOn() {
        return metOn;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    FactorDetails details() {
        return details;
    }

    FactorView view(UUID id, long version, LocalDate day) {
        return new FactorView(
                id,
                version,
                projectId,
                state,
                isOverdue(day),
                overdueAnnouncedAt,
                metOn,
                evidence,
                reason,
                requestedAt,
                details);
    }
}
