package cn.baton.issue.clock;

import cn.baton.support.calendar.WorkingDays;
import com.fasterxml.jackson.annotation.JsonIgnore;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time that a unit has to put an issue right (整改时限), as a budget and a ledger: the working days that were granted,
 * and the times in which the clock stood still. The due date follows from them and from the calendar; it is never set.
 *
 * <p>Days are counted from the working day after the start. Standing still over (a, b] moves the due date by the working days
 * in (a, b], also when it has passed: what was two days overdue before is two days overdue after.
 *
 * @param startedOn the day of the order; the first day that counts is the next working day
 */
public record RectificationClock(LocalDate startedOn, List<Grant> grants, List<Standstill> standstills) {

    public RectificationClock {
        grants = List.copyOf(grants);
        standstills = List.copyOf(standstills);
    }

    public static RectificationClock start(LocalDate on, Grant budget) {
        return new RectificationClock(on, List.of(budget), List.of());
    }

    /** 延期. */
    public RectificationClock extend(int workingDays, LocalDate on, String by) {
        return with(new Grant(GrantReason.EXTENDED, workingDays, on, by));
    }

    /**
     * Another budget from the same start, so that the days used stay used; extensions stay too. The due date is never
     * earlier than the given number of working days after the change.
     */
    public RectificationClock rebudget(
            GrantReason reason, int budget, int atLeastDaysLeft, LocalDate on, String by, WorkingDays calendar) {
        int total = budget + extended();
        int floor = calendar.countAfter(startedOn, calendar.plus(on, atLeastDaysLeft)) - stoodStill(calendar, on);
        int change = Math.max(total, floor) - granted();
        return change == 0 ? this : with(new Grant(reason, change, on, by));
    }

    public RectificationClock stop(StandstillReason reason, LocalDate on, String by) {
        if (isStanding()) {
            throw new IllegalStateException("The clock stands already");
        }
        return new RectificationClock(
                startedOn,
                grants,
                Stream.concat(standstills.stream(), Stream.of(new Standstill(reason, on, null, false, by)))
                        .toList());
    }

    /** @param charge whether the days since it stopped count as used */
    public RectificationClock resume(LocalDate on, boolean charge) {
        if (!isStanding()) {
            throw new IllegalStateException("The clock runs already");
        }
        List<Standstill> ended = standstills.stream()
                .map(each -> each.isOpen() ? each.ended(on, charge) : each)
                .toList();
        return new RectificationClock(startedOn, grants, ended);
    }

    @JsonIgnore
    public boolean isStanding() {
        return standstills.stream().anyMatch(Standstill::isOpen);
    }

    /** Working days granted in all. */
    public int granted() {
        return grants.stream().mapToInt(Grant::workingDays).sum();
    }

    /** Working days of extensions. */
    public int extended() {
        return grants.stream()
                .filter(grant -> grant.reason() == GrantReason.EXTENDED)
                .mapToInt(Grant::workingDays)
                .sum();
    }

    public int extensions() {
        return (int) grants.stream()
                .filter(grant -> grant.reason() == GrantReason.EXTENDED)
                .count();
    }

    /** The last day on which it is on time. While the clock stands, the day that it had before. */
    public LocalDate due(WorkingDays calendar) {
        return calendar.plus(startedOn, granted() + stoodStill(calendar));
    }

    /** The day at whose end that many working days are left. */
    public LocalDate dayWithLeft(int workingDays, WorkingDays calendar) {
        return calendar.plus(startedOn, Math.max(0, granted() + stoodStill(calendar) - workingDays));
    }

    /** Working days after the due date, up to the day; 0 when it is on time. While the clock stands they do not grow. */
    public int overdue(LocalDate day, WorkingDays calendar) {
        return calendar.countAfter(due(calendar), counted(day));
    }

    /** Working days left after the day; 0 when there are none. */
    public int left(LocalDate day, WorkingDays calendar) {
        return calendar.countAfter(counted(day), due(calendar));
    }

    /** Working days used up to the day, without those in which it stood still. */
    public int used(LocalDate day, WorkingDays calendar) {
        LocalDate last = counted(day);
        return calendar.countAfter(startedOn, last) - stoodStill(calendar, last);
    }

    private int stoodStill(WorkingDays calendar) {
        return stoodStill(calendar, LocalDate.MAX);
    }

    private int stoodStill(WorkingDays calendar, LocalDate by) {
        return standstills.stream()
                .filter(each ->
                        !each.isOpen() && !each.charged() && !each.from().isAfter(by))
                .mapToInt(each -> calendar.countAfter(each.from(), each.until().isBefore(by) ? each.until() : by))
                .sum();
    }

    /** While it stands no day passes. */
    private LocalDate counted(LocalDate day) {
        return standstills.stream()
                .filter(Standstill::isOpen)
                .map(Standstill::from)
                .filter(from -> from.isBefore(day))
                .findFirst()
                .orElse(day);
    }

    private RectificationClock with(Grant grant) {
        return new RectificationClock(
                startedOn, Stream.concat(grants.stream(), Stream.of(grant)).toList(), standstills);
    }
}
