package cn.baton.project.progress;

import java.time.LocalDate;
import java.time.YearMonth;

/** A month as it is written on the wire, {@code 2026-10}, and when its report is due. */
final class ProgressMonth {

    static final String REGEXP = "20\\d{2}-(0[1-9]|1[0-2])";

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
