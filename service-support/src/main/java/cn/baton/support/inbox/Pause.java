package cn.baton.support.inbox;

import java.time.Duration;

/** Between attempts at one record: short at first, at most 10 s. */
final class Pause {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration next = FIRST;

    /** How long to wait now; the next one is longer. */
    Duration next() {
        Duration now = next;
        Duration longer = now.multipliedBy(2);
        next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        return now;
    }
}
