package cn.baton.support.due;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A timer over rows: which of them are due, and what happens to them then. A bean that implements it is a timer; nothing
 * else has to be set up. What {@link DueRunner} promises holds for all of them: every replica looks, each row is settled by
 * one of them, oldest first, however long nobody looked.
 */
public interface DueRows {

    /** Names the timer in the schedule and in the log: {@code factors-overdue}. */
    String name();

    /** How long after one look the next begins. */
    default Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Most rows that are settled in one transaction. */
    default int batch() {
        return 100;
    }

    /** Whether nothing is settled at night and on days off, since it reaches people; it is caught up with in the morning. */
    default boolean inOfficeHoursOnly() {
        return false;
    }

    /** What is due now. */
    DueQuery due();

    /**
     * Called in the transaction that holds the rows. It leaves no row due, or at least not all of them: those that still are
     * come with the next batch. When it throws, nothing is kept, and fewer rows are tried, down to the one that fails.
     *
     * @param ids one row or more, oldest first
     */
    void settle(List<UUID> ids);
}
