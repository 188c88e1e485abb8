package cn.baton.project.permit;

import cn.baton.support.calendar.WorkingDays;
import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
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
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A permit that a project needs (审批手续), from application to decision.
 *
 * <p>Every fact is told once and keeps when it was told, so that what was known on an earlier day can be told from the
 * row alone; what was told wrongly is annulled and entered anew.
 */
@Entity
@Table(name = "permit")
class Permit {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID projectId;
    private String type;
    private String authority;
    private LocalDate appliedOn;
    private Integer promisedWorkingDays;
    private LocalDate dueOn;
    private boolean provisional;
    private Instant recordedAt;

    /** ISSUED, REJECTED or WITHDRAWN; null while open. */
    @Enumerated(EnumType.STRING)
    private PermitState outcome;

    private LocalDate decidedOn;
    private Instant decisionRecordedAt;
    private String number;
    private String reason;
    private Integer elapsedDays;
    private Integer elapsedWorkingDays;
    private Instant annulledAt;
    private String annulmentReason;

    protected Permit() {}

    static Permit apply(UUID projectId, ApplyForPermit application, WorkingDays calendar, Clock clock) {
        BusinessDates.requireNotInFuture("appliedOn", application.appliedOn(), clock);
        Permit permit = new Permit();
        permit.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        permit.projectId = projectId;
        permit.type = application.type();
        permit.authority = application.authority();
        permit.appliedOn = application.appliedOn();
        permit.promisedWorkingDays = application.promisedWorkingDays();
        permit.recordedAt = clock.instant();
        permit.reckonPromise(calendar);
        return permit;
    }

    /** 办结. */
    void issue(LocalDate on, String permitNumber, WorkingDays calendar, Clock clock) {
        decide(PermitState.ISSUED, "issuedOn", on, calendar, clock);
        number = permitNumber;
    }

    /** 不予许可. */
    void reject(LocalDate on, String because, WorkingDays calendar, Clock clock) {
        decide(PermitState.REJECTED, "rejectedOn", on, calendar, clock);
        reason = because;
    }

    /** 撤回, by the applicant. */
    void withdraw(LocalDate on, String because, WorkingDays calendar, Clock clock) {
        decide(PermitState.WITHDRAWN, "withdrawnOn", on, calendar, clock);
        reason = because;
    }

    /** 作废: the entry is wrong. */
    void annul(String because, Clock clock) {
        requireNext(PermitState.ANNULLED);
        annulledAt = clock.instant();
        annulmentReason = because;
    }

    private void decide(PermitState decision, String field, LocalDate on, WorkingDays calendar, Clock clock) {
        requireNext(decision);
        BusinessDates.requireNotInFuture(field, on, clock);
        BusinessDates.requireNotBefore(field, on, LocalizedText.of("受理日期", "the day of application"), appliedOn);
        outcome = decision;
        decidedOn = on;
        decisionRecordedAt = clock.instant();
        elapsedDays = Math.toIntExact(ChronoUnit.DAYS.between(appliedOn, on));
        elapsedWorkingDays = calendar.countAfter(appliedOn, on);
        // The calendar of the year may have been published since the application.
        reckonPromise(calendar);
        provisional |= !calendar.yearsWithoutNotice(appliedOn, on).isEmpty();
    }

    private void reckonPromise(WorkingDays calendar) {
        provisional = false;
        if (promisedWorkingDays != null) {
            dueOn = calendar.plus(appliedOn, promisedWorkingDays);
            provisional = !calendar.yearsWithoutNotice(appliedOn, dueOn).isEmpty();
        }
    }

    private void requireNext(PermitState next) {
        PermitState state = state();
        if (!state.next().contains(next)) {
            throw new IllegalTransitionException(
                    new LocalizedText(
                            "审批手续%s，不能改为%s".formatted(state.chinese(), next.chinese()),
                            "A permit that is %s cannot become %s".formatted(state, next)),
                    state,
                    state.next());
        }
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

    String type() {
        return type;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Integer elapsedWorkingDays() {
        return elapsedWorkingDays;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    PermitState state() {
        if (annulledAt != null) {
            return PermitState.ANNULLED;
        }
        return outcome == null ? PermitState.APPLIED : outcome;
    }

    PermitView view() {
        return view(state(), outcome != null);
    }

    /** As it was known before the instant. */
    PermitView viewAsKnown(Instant before) {
        boolean decided = decisionRecordedAt != null && decisionRecordedAt.isBefore(before);
        return view(decided ? outcome : PermitState.APPLIED, decided);
    }

    private PermitView view(PermitState state, boolean decided) {
        return new PermitView(
                id,
                version,
                projectId,
                type,
                authority,
                state,
                appliedOn,
                promisedWorkingDays,
                dueOn,
                decided ? decidedOn : null,
                decided ? number : null,
                state == PermitState.ANNULLED ? annulmentReason : decided ? reason : null,
                decided ? elapsedDays : null,
                decided ? elapsedWorkingDays : null,
                decided && dueOn != null ? !decidedOn.isAfter(dueOn) : null,
                provisional,
                recordedAt,
                decided ? decisionRecordedAt : null);
    }
}
