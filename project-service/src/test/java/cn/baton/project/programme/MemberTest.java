package cn.baton.project.programme;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MemberTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void isNotTakenInAheadOfTime() {
        assertThatThrownBy(() -> member(TODAY.plusDays(1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("future");
    }

    @Test
    void doesNotLeaveBeforeItCame() {
        Member member = member(TODAY);

        assertThatThrownBy(() -> member.remove(new RemoveMember(TODAY.minusDays(1), "年度调整"), CLOCK))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void leavesOnce() {
        Member member = member(TODAY);
        member.remove(new RemoveMember(TODAY, "年度调整"), CLOCK);

        assertThatThrownBy(() -> member.remove(new RemoveMember(TODAY, "又一次"), CLOCK))
                .isInstanceOf(IllegalTransitionException.class);
    }

    private static Member member(LocalDate addedOn) {
        return Member.add("SSB-2023", new AddMember(UUID.randomUUID(), addedOn, null), CLOCK);
    }
}
