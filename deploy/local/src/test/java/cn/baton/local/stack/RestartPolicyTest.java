package cn.baton.local.stack;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class RestartPolicyTest {

    private static final Duration SHORT = Duration.ofSeconds(3);

    private final RestartPolicy policy = new RestartPolicy();

    @Test
    void theFirstRestartComesAtOnce() {
        assertThat(policy.gapAfter(SHORT)).isZero();
    }

    @Test
    void gapsGrowUpToTenSeconds() {
        long[] gaps = LongStream.range(0, 8)
                .map(_ -> policy.gapAfter(SHORT).toSeconds())
                .toArray();
        assertThat(gaps).isSorted().startsWith(0, 1, 2).endsWith(10, 10);
    }

    @Test
    void aServiceThatRanForAMinuteIsTrustedAgain() {
        policy.gapAfter(SHORT);
        policy.gapAfter(SHORT);
        assertThat(policy.gapAfter(Duration.ofMinutes(1))).isZero();
    }
}
