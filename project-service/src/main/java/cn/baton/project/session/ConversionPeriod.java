package cn.baton.project.session;

import java.time.LocalDate;
import java.time.Month;

/**
 * When what counts has happened, as against when it was recorded.
 *
 * @param year whose plans count
 * @param until last day on which a start or a commissioning counts, and by which an agreed start is due
 */
record ConversionPeriod(int year, LocalDate until) {

    /** Nothing is known to have happened after the day of {@code asOf}. */
    static ConversionPeriod of(Integer year, LocalDate occurredTo, LocalDate asOf) {
        LocalDate last = occurredTo == null || occurredTo.isAfter(asOf) ? asOf : occurredTo;
        int ofYear = year == null ? last.getYear() : year;
        LocalDate endOfYear = LocalDate.of(ofYear, Month.DECEMBER, 31);
        return new ConversionPeriod(ofYear, endOfYear.isBefore(last) ? endOfYear : last);
    }
}
