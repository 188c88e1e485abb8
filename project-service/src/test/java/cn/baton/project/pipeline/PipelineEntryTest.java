package cn.baton.project.pipeline;

import cn.baton.project.registry.ProjectStage;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PipelineEntryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-01T01:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void countsAsVerifiedWhenItIsEntered() {
        assertThat(entry().lastVerifiedAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void isStaleOnlyWhileItsProjectIsPlanned() {
        Instant later = CLOCK.instant().plusSeconds(1);

        assertThat(entry().view(ProjectStage.RESERVED, Nominations.NONE, later).stale())
                .isTrue();
        assertThat(entry().view(ProjectStage.SIGNED, Nominations.NONE, later).stale())
                .isFalse();
        assertThat(entry().view(ProjectStage.RESERVED, Nominations.NONE, CLOCK.instant())
                        .stale())
                .isFalse();
    }

    @Test
    void keepsItsDirectionUnlessThatIsWhatWasAdjusted() {
        PipelineEntry entry = entry();

        entry.adjust(new AdjustPipelineEntry(TODAY, "规模", "市场", null), CLOCK);
        entry.adjust(new AdjustPipelineEntry(TODAY, "方向", "政策", Direction.QUALITY), CLOCK);

        assertThat(entry.adjustments())
                .extracting(Adjustment::direction)
                .containsExactly(Direction.POLICY, Direction.QUALITY);
    }

    @Test
    void keepsNoMoreThanFiveHundredNotesOfAKind() {
        PipelineEntry entry = entry();
        ScreenPipelineEntry screening = new ScreenPipelineEntry(TODAY, "u", ScreeningResult.PASSED, null);
        for (int i = 0; i < 500; i++) {
            entry.screen(screening, CLOCK);
        }

        assertThatThrownBy(() -> entry.screen(screening, CLOCK)).isInstanceOf(ProblemException.class);
    }

    @Test
    void changesNoMoreOnceItIsWithdrawn() {
        PipelineEntry entry = entry();
        entry.touch(CLOCK);
        entry.withdraw("重复入库", CLOCK);

        assertThatThrownBy(() -> entry.touch(CLOCK)).isInstanceOf(IllegalTransitionException.class);
        assertThat(entry.view(
                                ProjectStage.PLANNED,
                                Nominations.NONE,
                                CLOCK.instant().plusSeconds(1))
                        .stale())
                .isFalse();
    }

    private static PipelineEntry entry() {
        return PipelineEntry.enter(new EnterPipeline(UUID.randomUUID(), Direction.POLICY, TODAY), MONTH, CLOCK);
    }
}
