package cn.baton.issue.clock;

import cn.baton.support.calendar.WorkingDays;
import com.fasterxml.jackson.annotation.JsonIgnore;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time that a unit has to put an issue right (整改时限), as a budget and a ledger: the working days that were granted,
 * and the times in which the clock was paused. The due date follows from them and from the calendar; it is never set.
 *
 * <p>Days are counted from the working day after the start. A pause over (a, b] moves the due date by the working days
 * in (a, b], also when it has passed: what was two days overdue before is two days overdue after.
 *
 * @param startedOn the day of the order; the first day that counts is the next working day
 */
public record RectificationClock(LocalDate startedOn, List<Grant> grants, List<Pause> pauses) {

    public RectificationClock {
        grants = List.copyOf(grants);
        pauses = List.copyOf(pauses);
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
        int floor = calendar.countAfter(startedOn, calendar.plus(on, atLeastDaysLeft)) - paused(calendar, on);
        int change = Math.max(total, floor) - granted();
        return change == 0 ? this : with(new Grant(reason, change, on, by));
    }

    public RectificationClock stop(PauseReason reason, LocalDate on, String by) {
        if (isPaused()) {
            throw new IllegalStateException("The clock is paused already");
        }
        return new RectificationClock(
                startedOn,
                grants,
                Stream.concat(pauses.stream(), Stream.of(new Pause(reason, on, null, false, by)))
                        .toList());
    }

    /** @param charge whether the days since it stopped count as used */
    public RectificationClock resume(LocalDate on, boolean charge) {
        if (!isPaused()) {
            throw new IllegalStateException("The clock runs already");
        }
        List<Pause> ended = pauses.stream()
                .map(each -> each.isOpen() ? each.ended(on, charge) : each)
                .toList();
        return new RectificationClock(startedOn, grants, ended);
    }

    @JsonIgnore
    public boolean isPaused() {
        return pauses.stream().anyMatch(Pause::isOpen);
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

    /** The last day on which it is on time. While the clock is paused, the day that it had before. */
    public LocalDate due(WorkingDays calendar) {
        return calendar.plus(startedOn, granted() + paused(calendar));
    }

    /** The day at whose end that many working days are left. */
    public LocalDate dayWithLeft(int workingDays, WorkingDays calendar) {
        return calendar.plus(startedOn, Math.max(0, granted() + paused(calendar) - workingDays));
    }

    /** Working days after the due date, up to the day; 0 when it is on time. While the clock is paused they do not grow. */
    public int overdue(LocalDate day, WorkingDays calendar) {
        return calendar.countAfter(due(calendar), counted(day));
    }

    /** Working days left after the day; 0 when there are none. */
    public int left(LocalDate day, WorkingDays calendar) {
        return calendar.countAfter(counted(day), due(calendar));
    }

    /** Working days used up to the day, without those of pauses. */
    public int used(LocalDate day, WorkingDays calendar) {
        LocalDate last = counted(day);
        return calendar.countAfter(startedOn, last) - paused(calendar, last);
    }

    /** Working days of the pauses that have ended and are not charged. */
    private int paused(WorkingDays calendar) {
        return pauses.stream()
                .filter(each -> !each.isOpen() && !each.charged())
                .mapToInt(each -> calendar.countAfter(each.from(), each.until()))
                .sum();
    }

    /** Of those pauses, and of one that lasts, the working days up to the day. */
    private int paused(WorkingDays calendar, LocalDate by) {
        return pauses.stream()
                .filter(each -> !each.charged() && each.from().isBefore(by))
                .mapToInt(each -> calendar.countAfter(
                        each.from(), each.isOpen() || each.until().isAfter(by) ? by : each.until()))
                .sum();
    }

    /** While it is paused no day passes. */
    private LocalDate counted(LocalDate day) {
        return pauses.stream()
                .filter(Pause::isOpen)
                .map(Pause::from)
                .filter(from -> from.isBefore(day))
                .findFirst()
                .orElse(day);
    }

    private RectificationClock with(Grant grant) {
        return new RectificationClock(
                startedOn, Stream.concat(grants.stream(), Stream.of(grant)).toList(), pauses);
    }
}
