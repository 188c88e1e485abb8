package cn.baton.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long requests of one kind took. */
final class Latencies {

    private final List<Duration> sorted;

    Latencies(List<Duration> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = new ArrayList<>(measured);
        sorted.sort(null);
    }

    double medianMillis() {
        return percentile(50);
    }

    /** The least of those measured that this share of them does not exceed. */
    double percentile(int percent) {
        int place = (int) Math.ceil(sorted.size() * percent / 100.0);
        return millis(sorted.get(Math.max(place, 1) - 1));
    }

    double maxMillis() {
        return millis(sorted.getLast());
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
