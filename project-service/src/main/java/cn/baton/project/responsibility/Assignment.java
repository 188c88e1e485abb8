package cn.baton.project.responsibility;

import cn.baton.support.clock.BusinessDates;
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

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private AssignmentRole role;

    private String subject;
    private String name;
    private String unit;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private boolean inForce;
    private String endReason;
    private Instant recordedAt;
    private Instant annulledAt;
    private String annulmentReason;

    protected Assignment() {}

    static Assignment of(UUID projectId, AssignResponsibility told, Clock clock) {
        BusinessDates.requireNotBefore("to", told.to(), FIRST_DAY, told.from());
        Assignment assignment = new Assignment();
        assignment.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        assignment.projectId = projectId;
        assignment.role = told.role();
        assignment.subject = told.subject();
        assignment.name = told.name();
        assignment.unit = told.unit();
        assignment.startsOn = told.from();
        assignment.endsOn = told.to();
        assignment.recordedAt = clock.instant();
        assignment.follow(BusinessTime.today(clock));
        return assignment;
    }

    /** 解除分包. */
    void end(LocalDate on, String reason, Clock clock) {
        requireAssigned(AssignmentState.ENDED);
        BusinessDates.requireNotBefore("to", on, FIRST_DAY, startsOn);
        if (endsOn != null && on.isAfter(endsOn)) {
            throw ProblemException.invalid(
                    "to", LocalizedText.of("不能晚于原定结束日期 %s", "It cannot be after the last day %s", endsOn));
        }
        endsOn = on;
        endReason = reason;
        follow(BusinessTime.today(clock));
    }

    /** 作废: the entry is wrong. */
    void annul(String reason, Clock clock) {
        if (annulledAt != null) {
            requireAssigned(AssignmentState.ANNULLED);
        }
        annulledAt = clock.instant();
        annulmentReason = reason;
        follow(BusinessTime.today(clock));
    }

    /** Days pass: it comes into force, or goes out of it. */
    void follow(LocalDate today) {
        inForce = annulledAt == null && !today.isBefore(startsOn) && (endsOn == null || !today.isAfter(endsOn));
    }

    boolean isSamePersonInSameRole(AssignResponsibility other) {
        return role == other.role() && subject.equals(other.subject());
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || !startsOn.isAfter(to)) && (endsOn == null || !endsOn.isBefore(from));
    }

    private void requireAssigned(AssignmentState next) {
        AssignmentState state = state();
        if (state != AssignmentState.ASSIGNED) {
            throw new IllegalTransitionException(
                    new LocalizedText(
                            "分包%s，不能改为%s".formatted(state.chinese(), next.chinese()),
                            "An assignment that is %s cannot become %s".formatted(state, next)),
                    state,
                    state == AssignmentState.ENDED ? List.of(AssignmentState.ANNULLED) : List.of());
        }
    }

    private AssignmentState state() {
        if (annulledAt != null) {
            return AssignmentState.ANNULLED;
        }
        return endReason == null ? AssignmentState.ASSIGNED : AssignmentState.ENDED;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    long version() {
        return version;
    }

    AssignmentRole role() {
        return role;
    }

    String subject() {
        return subject;
    }

    String name() {
        return name;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    boolean isInForce() {
        return inForce;
    }

    AssignmentView view() {
        return new AssignmentView(
                id,
                version,
                projectId,
                role,
                subject,
                name,
                unit,
                startsOn,
                endsOn,
                state(),
                inForce,
                annulledAt == null ? endReason : annulmentReason,
                recordedAt);
    }
}
