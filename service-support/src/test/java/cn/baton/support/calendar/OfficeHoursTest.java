package cn.baton.support.calendar;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeHoursTest {

    private final OfficeHours hours = new OfficeHours(new WorkingDays());

    /** China is eight hours ahead; 2026-10-10 is a Saturday that is worked, 2026-10-01 a holiday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30T23:59:59Z, false",
        "2026-12-01T00:00:00Z, true",
        "2026-12-01T11:59:59Z, true",
        "2026-12-01T12:00:00Z, false",
        "2026-12-05T04:00:00Z, false",
        "2026-10-10T04:00:00Z, true",
        "2026-10-01T04:00:00Z, false"
    })
    void areThoseOfWorkingDaysInChina(Instant instant, boolean included) {
        assertThat(hours.include(instant)).isEqualTo(included);
    }
}
