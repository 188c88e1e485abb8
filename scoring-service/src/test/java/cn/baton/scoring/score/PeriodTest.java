package cn.baton.scoring.score;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void aMonthThatIsOverIsLookedAtFromItsEnd() {
        Period period = Period.of(NOVEMBER, LocalDate.of(2026, 12, 1));

        assertThat(period.asOf()).isEqualTo("2026-11-30");
        assertThat(period.over()).isEqualTo("2026-11-30");
        assertThat(period.yearStart()).isEqualTo("2026-01-01");
    }

    @Test
    void whatIsDueTodayIsNotLateYet() {
        Period period = Period.of(NOVEMBER, LocalDate.of(2026, 11, 24));

        assertThat(period.asOf()).isEqualTo("2026-11-24");
        assertThat(period.over()).isEqualTo("2026-11-23");
    }

    @Test
    void theLastDayIsOverOnlyTomorrow() {
        assertThat(Period.of(NOVEMBER, LocalDate.of(2026, 11, 30)).over()).isEqualTo("2026-11-29");
    }
}
