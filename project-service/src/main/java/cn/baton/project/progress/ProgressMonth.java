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

    /**
     * The year whose plan a light is measured by: until the reports of December are due it is still the year before,
     * since nothing can have been reported of the new one.
     */
    static int measuredYear(LocalDate day, int reportDueDay) {
        return day.minusDays(reportDueDay).getYear();
    }

    /** 202610: sorts as time goes. */
    static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    static YearMonth ofNumber(int number) {
        return YearMonth.of(number / 100, number % 100);
    }

    /** The last day on which the report of the month is in time. */
    static LocalDate dueOn(YearMonth month, int reportDueDay) {
        return month.plusMonths(1).atDay(reportDueDay);
    }
}
