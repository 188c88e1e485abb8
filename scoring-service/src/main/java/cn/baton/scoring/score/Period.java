package cn.baton.scoring.score;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month (月评估) as far as it has come.
 *
 * <p>What is due within the month counts from the moment its outcome is known: it is done, or the day by which it was due
 * is over. So a month that is not over yet holds nothing against anyone that can still be done in time, and a month that
 * is over counts everything that was due in it.
 *
 * @param asOf the month's last day, or today while it runs: what happened up to the end of this day counts
 * @param over the last day that is over: what was due by then and is not done is late
 */
record Period(YearMonth month, LocalDate asOf, LocalDate over) {

    static Period of(YearMonth month, LocalDate today) {
        LocalDate end = month.atEndOfMonth();
        LocalDate yesterday = today.minusDays(1);
        return new Period(month, end.isBefore(today) ? end : today, end.isBefore(yesterday) ? end : yesterday);
    }

    LocalDate start() {
        return month.atDay(1);
    }

    LocalDate end() {
        return month.atEndOfMonth();
    }

    LocalDate yearStart() {
        return month.atDay(1).withDayOfYear(1);
    }
}
