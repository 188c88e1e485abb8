package cn.baton.project.factor;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FactorRequestTest {

    /** 2026-11-24 in China, still the 23rd in UTC. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void itIsOverdueOnceItsLastDayIsOver() {
        assertThat(needed(TODAY).isOverdue(TODAY)).isFalse();
        assertThat(needed(TODAY).isOverdue(TODAY.plusDays(1))).isTrue();
    }

    @Test
    void whatIsMetOrCancelledIsNoLongerOverdue() {
        FactorRequest met = needed(TODAY.minusDays(9));
        met.meet(TODAY, "许发改能评〔2026〕31号", CLOCK);
        FactorRequest cancelled = needed(TODAY.minusDays(9));
        cancelled.cancel("工艺调整", CLOCK);

        assertThat(met.isOverdue(TODAY)).isFalse();
        assertThat(cancelled.isOverdue(TODAY)).isFalse();
    }

    @Test
    void itCannotBeMetInTheFuture() {
        assertThatThrownBy(() -> needed(TODAY).meet(TODAY.plusDays(1), null, CLOCK))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsClosedStaysClosed() {
        FactorRequest request = needed(TODAY);
        request.cancel("工艺调整", CLOCK);

        assertThatThrownBy(() -> request.meet(TODAY, null, CLOCK)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> request.cancel("再次", CLOCK)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> request.change(details(TODAY, null, null), CLOCK))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aNewDayIsAnnouncedAnewAndTheSameDayIsNot() {
        FactorRequest request = needed(TODAY.minusDays(2));
        request.announceOverdue(CLOCK);

        request.change(details(TODAY.minusDays(2), BigDecimal.TEN, "亩"), CLOCK);
        assertThat(request.view(TODAY).overdueAnnouncedAt()).isNotNull();

        request.change(details(TODAY.plusDays(2), BigDecimal.TEN, "亩"), CLOCK);
        assertThat(request.view(TODAY).overdueAnnouncedAt()).isNull();
    }

    @Test
    void theSameQuantityInAnotherNotationIsNoChange() {
        FactorRequest request = needed(TODAY);

        assertThat(request.change(details(TODAY, new BigDecimal("10.00"), "亩"), CLOCK))
                .isFalse();
        assertThat(request.details().quantity()).isEqualTo(BigDecimal.TEN);
        assertThat(request.change(details(TODAY, new BigDecimal("10.01"), "亩"), CLOCK))
                .isTrue();
        assertThat(request.change(details(TODAY, null, null), CLOCK)).isTrue();
        assertThat(request.change(details(TODAY, null, null), CLOCK)).isFalse();
    }

    @Test
    void aQuantityHasItsUnit() {
        assertThatThrownBy(() -> FactorRequest.of(UUID.randomUUID(), details(TODAY, BigDecimal.TEN, null), CLOCK))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> FactorRequest.of(UUID.randomUUID(), details(TODAY, null, "亩"), CLOCK))
                .isInstanceOf(ProblemException.class);
    }

    private static FactorRequest needed(LocalDate by) {
        return FactorRequest.of(UUID.randomUUID(), details(by, BigDecimal.TEN, "亩"), CLOCK);
    }

    private static FactorDetails details(LocalDate by, BigDecimal quantity, String unit) {
        return new FactorDetails(FactorKind.LAND, null, quantity, unit, by, 2, null);
    }
}
