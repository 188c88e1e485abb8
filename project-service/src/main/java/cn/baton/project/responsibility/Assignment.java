package cn.baton.project.responsibility;

import cn.baton.support.clock.BusinessDates;
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
import java.util.List;
import java.util.UUID;

/** That a person answers for a project (分包责任), in one capacity and from day to day. */
@Entity
@Table(name = "assignment")
class Assignment {

    private static final LocalizedText FIRST_DAY = LocalizedText.of("开始日期", "the first day");

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private AssignmentStanding standing;

    protected Assignment() {}

    static Assignment of(UUID projectId, AssignResponsibility told, Clock clock) {
        BusinessDates.requireNotBefore("to", told.to(), FIRST_DAY, told.from());
        Assignment assignment = new Assignment();
        assignment.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        assignment.changedAt = clock.instant();
        assignment.standing = AssignmentStanding.assigned(projectId, told, assignment.changedAt);
        assignment.follow(clock);
        return assignment;
    }

    /** 解除分包. */
    void end(LocalDate on, String reason, Clock clock) {
        requireAssigned(AssignmentState.ENDED);
        BusinessDates.requireNotBefore("to", on, FIRST_DAY, standing.startsOn());
        LocalDate endsOn = standing.endsOn();
        if (endsOn != null && on.isAfter(endsOn)) {
            throw ProblemException.invalid(
                    "to", LocalizedText.of("不能晚于原定结束日期 %s", "It cannot be after the last day %s", endsOn));
        }
        standing.end(on, reason);
        changedAt = clock.instant();
        follow(clock);
    }

    /** 作废: the entry is wrong. */
    void annul(String reason, Clock clock) {
        if (standing.state() == AssignmentState.ANNULLED) {
            requireAssigned(AssignmentState.ANNULLED);
        }
        changedAt = clock.instant();
        standing.annul(reason, changedAt);
        follow(clock);
    }

    /** Days pass: it comes into force, or goes out of it. */
    void follow(Clock clock) {
        if (standing.follow(BusinessTime.today(clock))) {
            changedAt = clock.instant();
        }
    }

    boolean isSamePersonInSameRole(AssignResponsibility other) {
        return standing.role() == other.role() && standing.subject().equals(other.subject());
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || !standing.startsOn().isAfter(to))
                && (standing.endsOn() == null || !standing.endsOn().isBefore(from));
    }

    private void requireAssigned(AssignmentState next) {
        AssignmentState state = standing.state();
        if (state != AssignmentState.ASSIGNED) {
            throw new IllegalTransitionException(
                    new LocalizedText(
                            "分包%s，不能改为%s".formatted(state.chinese(), next.chinese()),
                            "An assignment that is %s cannot become %s".formatted(state, next)),
                    state,
                    state == AssignmentState.ENDED ? List.of(AssignmentState.ANNULLED) : List.of());
        }
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return standing.projectId();
    }

    long version() {
        return version;
    }

    AssignmentRole role() {
        return standing.role();
    }

    String subject() {
        return standing.subject();
    }

    boolean isInForce() {
        return standing.isInForce();
    }

    AssignmentView view() {
        return standing.view(id, version);
    }
}
