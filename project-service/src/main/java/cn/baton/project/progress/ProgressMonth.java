package cn.baton.project.progress;

import java.time.LocalDate;
import java.time.YearMonth;

/** When the report of a month is due. */
final class ProgressMonth {

    private ProgressMonth() {}

    /** The last month whose report should be there on that day. */
    static YearMonth lastDue(LocalDate day, int reportDueDay) {
        YearMonth month = YearMonth.from(day);
        return day.getDayOfMonth() > reportDueDay ? month.minusMonths(1) : month.minusMonths(2);
    }

    static boolean isLate(YearMonth month, LocalDate toldOn, int reportDueDay) {
        return toldOn.isAfter(month.plusMonths(1).atDay(reportDueDay));
    }
}
