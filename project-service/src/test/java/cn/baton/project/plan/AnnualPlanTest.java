package cn.baton.project.plan;

import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnnualPlanTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-10T01:00:00Z"), ZoneOffset.UTC);
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofDays(150));

    @Test
    void keepsWhenItWasFirstToldApartFromWhenItWasChanged() {
        AnnualPlan plan = AnnualPlan.draw(UUID.randomUUID(), 2026, terms("100", null, null), CLOCK);

        plan.change(terms("120", null, null), LATER);

        assertThat(plan.view().terms().plannedInvestment()).isEqualByComparingTo("120");
        assertThat(plan.view().firstRecordedAt()).isEqualTo(CLOCK.instant());
        assertThat(plan.view().recordedAt()).isEqualTo(LATER.instant());
    }

    @Test
    void isNotChangedByTheSameAmountInAnotherNotation() {
        AnnualPlan plan = AnnualPlan.draw(UUID.randomUUID(), 2026, terms("100", null, null), CLOCK);

        plan.change(terms("100.00", null, null), LATER);

        assertThat(plan.view().recordedAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void isNotCompletedBeforeItStarts() {
        AnnualPlanTerms backwards = terms("100", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 31));

        assertThatThrownBy(() -> AnnualPlan.draw(UUID.randomUUID(), 2026, backwards, CLOCK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .extracting(ProblemException.FieldViolation::field)
                                .containsExactly("plannedCompletionOn"));
    }

    private static AnnualPlanTerms terms(String amount, LocalDate start, LocalDate completion) {
        return new AnnualPlanTerms(new BigDecimal(amount), start, completion, null);
    }
}
