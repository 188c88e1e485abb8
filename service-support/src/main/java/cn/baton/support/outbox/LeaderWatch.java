package cn.baton.support.outbox;

import java.time.Duration;

/**
 * What a follower has seen of the leader, by the follower's own clock: neither clocks that differ nor one that is put
 * right make a leader look stalled.
 */
final class LeaderWatch {

    /** After a longer gap it may be the follower or the database that stood still: the watch begins anew. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(3);

    private final Duration patience;
    private OutboxSession.Leader seen;
    private long seenSince;
    private long lastLook;

    LeaderWatch(Duration patience) {
        this.patience = patience;
    }

    /**
     * Whether this leader has given no sign of life for longer than the patience.
     *
     * @param now by {@link System#nanoTime()}
     */
    boolean isStalled(OutboxSession.Leader leader, long now) {
        boolean anew = !leader.equals(seen) || now - lastLook > LONGEST_GAP.toNanos();
        if (anew) {
            seen = leader;
            seenSince = now;
        }
        lastLook = now;
        return now - seenSince >= patience.toNanos();
    }
}
