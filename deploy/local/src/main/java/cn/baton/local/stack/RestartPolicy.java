package cn.baton.local.stack;

import java.time.Duration;
import java.util.List;

/**
 * How long a crashed service waits before it is started again: the first time not at all, then longer and longer up to
 * ten seconds. A service that ran for a minute is trusted again. Not thread-safe.
 */
final class RestartPolicy {

    private static final List<Duration> GAPS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(7),
            Duration.ofSeconds(10));
    private static final Duration TRUST = Duration.ofMinutes(1);

    private int crashes;

    /** Records a crash. */
    Duration gapAfter(Duration uptime) {
        if (uptime.compareTo(TRUST) >= 0) {
            crashes = 0;
        }
        Duration gap = GAPS.get(Math.min(crashes, GAPS.size() - 1));
        crashes++;
        return gap;
    }
}
