package cn.baton.support.calendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysTest {

    private final WorkingDays calendar = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        "2023-09-27, 2023-10-10, 5",
        "2023-09-27, 2023-10-17, 10",
        "2024-02-08, 2024-02-19, 3",
        "2025-01-24, 2025-02-07, 5",
        "2022-12-30, 2023-01-05, 3",
        "2026-11-20, 2026-11-24, 2",
        "2026-11-24, 2026-11-24, 0",
        "2026-11-24, 2026-11-20, 0"
    })
    void countsTheDaysAfterTheFirst(LocalDate day, LocalDate until, int expected) {
        assertThat(calendar.countAfter(day, until)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-27, 5, 2023-10-10",
        "2023-09-27, 10, 2023-10-17",
        "2024-02-08, 3, 2024-02-19",
        "2025-01-24, 5, 2025-02-07",
        "2022-12-30, 3, 2023-01-05",
        "2026-11-21, 0, 2026-11-21",
        "2026-11-21, 1, 2026-11-23"
    })
    void tellsTheDayAfterSoManyWorkingDays(LocalDate day, int workingDays, LocalDate expected) {
        assertThat(calendar.plus(day, workingDays)).isEqualTo(expected);
        assertThat(calendar.countAfter(day, expected)).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, false", "2026-10-10, true", "2026-10-11, false", "2026-11-23, true", "2026-11-21, false"})
    void knowsHolidaysAndTheWeekendsWorkedForThem(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void aYearWithoutNoticeHasWeekendsOnly() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 10, 4))).isFalse();
        assertThat(calendar.yearsWithoutNotice(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 5)))
                .containsExactly(2027);
        assertThat(calendar.yearsWithoutNotice(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 5)))
                .isEmpty();
    }
}
