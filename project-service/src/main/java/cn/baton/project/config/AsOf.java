package cn.baton.project.config;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The day as of which is asked: what was known when it ended, in China.
 *
 * @param until the first instant that is no longer part of it
 */
public record AsOf(LocalDate date, Instant until) {

    /** Today unless a day is named; 422 for one that has yet to come, since nobody knows its end. */
    public static AsOf of(LocalDate named, Clock clock) {
        LocalDate today = BusinessTime.today(clock);
        if (named != null && named.isAfter(today)) {
            throw ProblemException.invalid("asOf", LocalizedText.of("asOf 不能晚于今天", "asOf cannot be later than today"));
        }
        LocalDate date = named == null ? today : named;
        return new AsOf(date, BusinessTime.endOf(date));
    }

    /** The moment, if it had come by then; what came later was not known yet. */
    public Instant known(Instant moment) {
        return moment == null || !moment.isBefore(until) ? null : moment;
    }

    /** Those that had been told by then. */
    public <T> List<T> told(List<T> all, Function<T, Instant> recordedAt) {
        return all.stream()
                .filter(each -> recordedAt.apply(each).isBefore(until))
                .toList();
    }

    /** Rows as they were known then: those of a {@code Known…} under this alias. */
    public Filter known(Filter filter, String row) {
        return filter.add(row + ".knownFrom < %s", until).add(row + ".knownUntil >= %s", until);
    }

    /**
     * Rows that were told by then and not yet taken back.
     *
     * @param told,takenBack where the row keeps the two instants; the second is null while it stands
     */
    public Filter standing(Filter filter, String told, String takenBack) {
        return told(filter, told, takenBack, false);
    }

    /** The same, and on demand also those that had been taken back. */
    public Filter told(Filter filter, String told, String takenBack, boolean takenBackToo) {
        if (takenBackToo) {
            return filter.add(told + " < %s", until);
        }
        return filter.add(told + " < %s", until).add("(" + takenBack + " is null or " + takenBack + " >= %s)", until);
    }
}
