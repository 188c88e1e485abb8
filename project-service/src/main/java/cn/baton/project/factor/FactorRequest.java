package cn.baton.project.factor;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

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

    private Instant changedAt;

    @Embedded
    private FactorStanding standing;

    protected FactorRequest() {}

    static FactorRequest of(UUID projectId, FactorDetails details, Clock clock) {
        FactorRequest request = new FactorRequest();
        request.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        request.changedAt = clock.instant();
        request.standing = FactorStanding.requested(projectId, details, request.changedAt);
        return request;
    }

    /** @return whether anything is new */
    boolean change(FactorDetails changed, Clock clock) {
        requireOpen("修改", "be changed");
        if (changed.isSameAs(standing.details())) {
            return false;
        }
        standing.change(changed);
        changedAt = clock.instant();
        return true;
    }

    void meet(LocalDate on, String by, Clock clock) {
        requireOpen("落实", "be met");
        if (on.isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid("metOn", LocalizedText.of("日期不能晚于今天", "The date cannot be in the future"));
        }
        standing.met(on, by);
        changedAt = clock.instant();
    }

    void cancel(String why, Clock clock) {
        requireOpen("取消", "be cancelled");
        standing.cancelled(why);
        changedAt = clock.instant();
    }

    void announceOverdue(Clock clock) {
        changedAt = clock.instant();
        standing.announcedOverdue(changedAt);
    }

    boolean isOverdue(LocalDate today) {
        return standing.isOverdue(today);
    }

    private void requireOpen(String chinese, String english) {
        FactorState state = standing.state();
        if (state != FactorState.OPEN) {
            throw new IllegalTransitionException(
                    new LocalizedText(
                            "要素需求%s，不能再%s".formatted(state.chinese(), chinese),
                            "A request that is %s cannot %s".formatted(state, english)),
                    state,
                    Set.<FactorState>of());
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID projectId() {
        return standing.projectId();
    }

    FactorDetails details() {
        return standing.details();
    }

    FactorView view(LocalDate today) {
        return standing.view(id, version, today);
    }
}
