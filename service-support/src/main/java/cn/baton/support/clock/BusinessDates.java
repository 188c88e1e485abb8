package cn.baton.support.clock;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as the API takes them: {@code 2026-11-24}, in years that a project can belong to. */
public final class BusinessDates {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;

    private BusinessDates() {}

    /** Throws {@link DateTimeException} on anything else; a date that no database can hold must not get that far. */
    public static LocalDate parse(String text) {
        LocalDate date = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("Year " + date.getYear() + " is out of range");
        }
        return date;
    }

    /** What has happened cannot lie ahead: 422 on the field when it does; null is allowed. */
    public static void requireNotInFuture(String field, LocalDate on, Clock clock) {
        if (on != null && on.isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid(field, LocalizedText.of("日期不能晚于今天", "The date cannot be in the future"));
        }
    }

    /**
     * Nor before what it follows: 422 on the field when it does; null on either side is allowed.
     *
     * @param firstName what people call the day that comes first: 受理日期, the day of application
     */
    public static void requireNotBefore(String field, LocalDate on, LocalizedText firstName, LocalDate first) {
        if (on != null && first != null && on.isBefore(first)) {
            throw ProblemException.invalid(
                    field,
                    new LocalizedText(
                            "日期不能早于" + firstName.chinese() + " " + first,
                            "The date cannot be before " + firstName.english() + ", " + first));
        }
    }
}
