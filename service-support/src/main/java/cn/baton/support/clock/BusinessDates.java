package cn.baton.support.clock;

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
}
