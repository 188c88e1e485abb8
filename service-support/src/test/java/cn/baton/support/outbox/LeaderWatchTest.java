package cn.baton.support.outbox;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class LeaderWatchTest {

    private static final OutboxSession.Leader LEADER = new OutboxSession.Leader(7, Instant.EPOCH);

    private final LeaderWatch watch = new LeaderWatch(Duration.ofSeconds(10));

    @Test
    void aLeaderIsStalledWhenItsSignOfLifeStandsStillForTheWholePatience() {
        assertThat(looks(LEADER, 0, 9)).isFalse();
        assertThat(looks(LEADER, 10, 10)).isTrue();
    }

    @Test
    void aSignOfLifeBeginsAnewWhateverItsTime() {
        looks(LEADER, 0, 9);
        OutboxSession.Leader older = new OutboxSession.Leader(7, Instant.EPOCH.minusSeconds(60));
        assertThat(looks(older, 10, 19)).isFalse();
        assertThat(looks(older, 20, 20)).isTrue();
    }

    @Test
    void aNewLeaderIsNotJudgedByTheOldOnesSignOfLife() {
        looks(LEADER, 0, 9);
        assertThat(looks(new OutboxSession.Leader(8, null), 10, 19)).isFalse();
    }

    @Test
    void aFollowerThatStoodStillItselfLooksForAWholePatienceFirst() {
        looks(LEADER, 0, 5);
        assertThat(looks(LEADER, 60, 69)).isFalse();
        assertThat(looks(LEADER, 70, 70)).isTrue();
    }

    /** Every second from one to the other; what the last look says. */
    private boolean looks(OutboxSession.Leader leader, int from, int to) {
        boolean stalled = false;
        for (int second = from; second <= to; second++) {
            stalled = watch.isStalled(leader, Duration.ofSeconds(second).toNanos());
        }
        return stalled;
    }
}
