package cn.baton.support.calendar;

import jakarta.enterprise.context.ApplicationScoped;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Working days of China (工作日): the ordinary week, changed by the State Council's notice of the year. A year without a
 * notice has weekends only, and what is counted in it is provisional.
 */
@ApplicationScoped
public class WorkingDays {

    private final Map<Integer, Optional<Map<LocalDate, Boolean>>> years = new ConcurrentHashMap<>();

    public boolean isWorkingDay(LocalDate day) {
        return exceptions(day.getYear()).map(exceptions -> exceptions.get(day)).orElseGet(() -> isWeekday(day));
    }

    /** Working days after the first day, up to the second inclusive; 0 when there are none between. */
    public int countAfter(LocalDate day, LocalDate until) {
        int count = 0;
        for (LocalDate next = day.plusDays(1); !next.isAfter(until); next = next.plusDays(1)) {
            if (isWorkingDay(next)) {
                count++;
            }
        }
        return count;
    }

    /** The day on which that many working days after the first have passed; the first itself for none. */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) {
                left--;
            }
        }
        return last;
    }

    /** The years of the span for which there is no notice. */
    public List<Integer> yearsWithoutNotice(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> exceptions(year).isEmpty())
                .boxed()
                .toList();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private Optional<Map<LocalDate, Boolean>> exceptions(int year) {
        return years.computeIfAbsent(year, WorkingDays::read);
    }

    /** Lines {@code date,OFF|WORK,name}; true for a day that is worked. */
    private static Optional<Map<LocalDate, Boolean>> read(int year) {
        try (InputStream file = WorkingDays.class.getResourceAsStream("/calendar/" + year + ".csv")) {
            if (file == null) {
                return Optional.empty();
            }
            Map<LocalDate, Boolean> days = new HashMap<>();
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(fields -> days.put(LocalDate.parse(fields[0]), "WORK".equals(fields[1])));
            return Optional.of(Map.copyOf(days));
        } catch (IOException e) {
            throw new UncheckedIOException("The calendar of " + year + " cannot be read", e);
        }
    }
}
