package cn.baton.support.clock;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class LiveOperationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private final LiveOperation live = LiveOperation.since(FIRST);

    @Test
    void whatWasDueBeforeStartsNothing() {
        assertThat(live.covers(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(live.covers(FIRST)).isTrue();
    }

    @Test
    void daysAreCountedFromItsFirstDayAtTheEarliest() {
        assertThat(live.countedFrom(LocalDate.of(2023, 9, 27))).isEqualTo(FIRST);
        assertThat(live.countedFrom(LocalDate.of(2026, 12, 8))).isEqualTo("2026-12-08");
        // Its day begins in China.
        assertThat(live.countedFrom(Instant.parse("2026-11-30T15:59:59Z"))).isEqualTo("2026-11-30T16:00:00Z");
        assertThat(live.countedFrom(Instant.parse("2026-11-30T16:00:01Z"))).isEqualTo("2026-11-30T16:00:01Z");
    }

    @Test
    void everythingCountsWhereNothingIsSet() {
        assertThat(LiveOperation.always().covers(LocalDate.of(1950, 1, 1))).isTrue();
        assertThat(LiveOperation.always().countedFrom(LocalDate.of(1950, 1, 1))).isEqualTo("1950-01-01");
    }
}
