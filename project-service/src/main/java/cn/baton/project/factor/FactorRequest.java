package cn.baton.project.factor;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A factor that a project lacks and somebody is to provide (要素保障). */
@Entity
@Table(name = "factor_request")
class FactorRequest {

    @Id
    private UUID id;

    @Version
    private long version;

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

    protected FactorRequest() {}

    static FactorRequest of(UUID projectId, FactorDetails details, Clock clock) {
        FactorRequest request = new FactorRequest();
        request.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        request.projectId = projectId;
        request.state = FactorState.OPEN;
        request.requestedAt = clock.instant();
        request.describe(details);
        return request;
    }

    /** A new day is a new promise: when that passes too, it is announced again. */
    void change(FactorDetails changed) {
        requireOpen("修改", "be changed");
        if (!changed.needBy().equals(needBy)) {
            overdueAnnouncedAt = null;
        }
        describe(changed);
    }

    void meet(LocalDate on, String by, Clock clock) {
        requireOpen("落实", "be met");
        if (on.isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid("metOn", LocalizedText.of("日期不能晚于今天", "The date cannot be in the future"));
        }
        state = FactorState.MET;
        metOn = on;
        evidence = by;
    }

    void cancel(String why) {
        requireOpen("取消", "be cancelled");
        state = FactorState.CANCELLED;
        reason = why;
    }

    void announceOverdue(Clock clock) {
        overdueAnnouncedAt = clock.instant();
    }

    /** The whole of the last day is left to provide it. */
    boolean isOverdue(LocalDate today) {
        return state == FactorState.OPEN && needBy.isBefore(today);
    }

    private void requireOpen(String chinese, String english) {
        if (state != FactorState.OPEN) {
            throw new IllegalTransitionException(
                    new LocalizedText(
                            "要素需求%s，不能再%s".formatted(state.chinese(), chinese),
                            "A request that is %s cannot %s".formatted(state, english)),
                    state,
                    Set.<FactorState>of());
        }
    }

    private void describe(FactorDetails told) {
        told.requireMeasured();
        details = told;
        kind = told.kind();
        needBy = told.needBy();
        priority = told.priority();
        department = told.department();
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

    LocalDate needBy() {
        return needBy;
    }

    LocalDate metOn() {
        return metOn;
    }

    String department() {
        return department;
    }

    int priority() {
        return priority;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    FactorDetails details() {
        return details;
    }

    FactorView view(LocalDate today) {
        return new FactorView(
                id,
                version,
                projectId,
                state,
                isOverdue(today),
                overdueAnnouncedAt,
                metOn,
                evidence,
                reason,
                requestedAt,
                details);
    }
}
