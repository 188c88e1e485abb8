package cn.baton.project.elapsed;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class ElapsedTimeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @Test
    void isToldInDaysAndInMonths() {
        ElapsedTime elapsed = ElapsedTime.between(TODAY, point("2026-01-31", false), point("2026-03-02", false));

        assertThat(elapsed.days()).isEqualTo(30);
        assertThat(elapsed.months()).isEqualTo(1);
        assertThat(elapsed.daysBeyondMonths()).isEqualTo(2);
        assertThat(elapsed.approximate()).isFalse();
    }

    @Test
    void isApproximateWhenOneOfItsDaysIs() {
        assertThat(ElapsedTime.between(TODAY, point("2026-01-31", true), point("2026-03-02", false))
                        .approximate())
                .isTrue();
        assertThat(ElapsedTime.between(TODAY, point("2026-01-31", false), point("2026-03-02", true))
                        .approximate())
                .isTrue();
    }

    @Test
    void isNegativeWhenTheSecondPointCameFirst() {
        assertThat(ElapsedTime.between(TODAY, point("2026-03-02", false), point("2026-03-01", false))
                        .days())
                .isEqualTo(-1);
    }

    private static Point point(String on, boolean approximate) {
        return new Point("milestone:X", LocalDate.parse(on), approximate);
    }
}
