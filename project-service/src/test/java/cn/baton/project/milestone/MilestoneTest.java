package cn.baton.project.milestone;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MilestoneTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void isAchievedOnceAndKeepsWhenThatWasTold() {
        Milestone milestone = milestone();

        milestone.achieve(new AchieveMilestone(TODAY.minusDays(9), true, null), CLOCK);

        assertThat(milestone.view()).satisfies(view -> {
            assertThat(view.state()).isEqualTo(MilestoneState.ACHIEVED);
            assertThat(view.achievedOn()).isEqualTo(TODAY.minusDays(9));
            assertThat(view.approximate()).isTrue();
            assertThat(view.achievementRecordedAt()).isEqualTo(CLOCK.instant());
        });
        assertThatThrownBy(() -> milestone.achieve(new AchieveMilestone(TODAY, false, null), CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions()).containsEntry("allowed", List.of("ANNULLED")));
    }

    @Test
    void isNotAchievedInTheFuture() {
        assertThatThrownBy(() -> milestone().achieve(new AchieveMilestone(TODAY.plusDays(1), false, null), CLOCK))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void doesNotChangeOnceAnnulled() {
        Milestone milestone = milestone();
        milestone.annul("录入有误", CLOCK);

        assertThat(milestone.view().state()).isEqualTo(MilestoneState.ANNULLED);
        assertThatThrownBy(() -> milestone.change(new MilestonePlan("另名", null, null), CLOCK))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> milestone.annul("又错", CLOCK)).isInstanceOf(IllegalTransitionException.class);
    }

    private static Milestone milestone() {
        return Milestone.plan(UUID.randomUUID(), new MilestonePlan("首片组件下线", "FIRST_MODULE", TODAY), CLOCK);
    }
}
