package cn.baton.project.responsibility;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AssignmentTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void isInForceFromItsFirstToItsLastDay() {
        assertThat(assignment(TODAY, TODAY).isInForce()).isTrue();
        assertThat(assignment(TODAY.plusDays(1), null).isInForce()).isFalse();
        assertThat(assignment(TODAY.minusDays(9), TODAY.minusDays(1)).isInForce())
                .isFalse();
    }

    @Test
    void followsTheDays() {
        Assignment assignment = assignment(TODAY.plusDays(1), TODAY.plusDays(2));

        assignment.follow(later(1));
        assertThat(assignment.isInForce()).isTrue();
        assignment.follow(later(3));
        assertThat(assignment.isInForce()).isFalse();
    }

    @Test
    void isEndedOnADayOfItsOwn() {
        Assignment assignment = assignment(TODAY.minusDays(9), TODAY.plusDays(9));

        assertThatThrownBy(() -> assignment.end(TODAY.minusDays(10), "岗位调整", CLOCK))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> assignment.end(TODAY.plusDays(10), "岗位调整", CLOCK))
                .isInstanceOf(ProblemException.class);
        assignment.end(TODAY.minusDays(1), "岗位调整", CLOCK);

        assertThat(assignment.view().to()).isEqualTo(TODAY.minusDays(1));
        assertThat(assignment.view().state()).isEqualTo(AssignmentState.ENDED);
        assertThat(assignment.isInForce()).isFalse();
    }

    @Test
    void isEndedOnceAndCanThenBeAnnulledOnly() {
        Assignment assignment = assignment(TODAY, null);
        assignment.end(TODAY, "岗位调整", CLOCK);

        assertThatThrownBy(() -> assignment.end(TODAY, "再次", CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions()).containsEntry("allowed", List.of("ANNULLED")));
        assignment.annul("录入有误", CLOCK);
        assertThat(assignment.view().state()).isEqualTo(AssignmentState.ANNULLED);
        assertThatThrownBy(() -> assignment.annul("再次", CLOCK)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> assignment(TODAY, TODAY.minusDays(1))).isInstanceOf(ProblemException.class);
    }

    @Test
    void overlapsWhenADayIsShared() {
        Assignment assignment = assignment(TODAY, TODAY.plusDays(5));

        assertThat(assignment.overlaps(TODAY.plusDays(5), null)).isTrue();
        assertThat(assignment.overlaps(TODAY.minusDays(5), TODAY)).isTrue();
        assertThat(assignment.overlaps(TODAY.plusDays(6), null)).isFalse();
        assertThat(assignment.overlaps(TODAY.minusDays(5), TODAY.minusDays(1))).isFalse();
        assertThat(assignment(TODAY, null).overlaps(TODAY.plusYears(9), null)).isTrue();
    }

    private static Clock later(int days) {
        return Clock.offset(CLOCK, Duration.ofDays(days));
    }

    private static Assignment assignment(LocalDate from, LocalDate to) {
        return Assignment.of(
                UUID.randomUUID(),
                new AssignResponsibility(AssignmentRole.SUPERVISION_STAFF, "u-1", "李明", null, from, to),
                CLOCK);
    }
}
