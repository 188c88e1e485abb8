package cn.baton.notification.delivery;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a delivery is tried.
 *
 * @param attempts in a round
 * @param firstGap wait after the first failure; doubles each time, up to {@code longestGap}
 * @param chance from 0 to 1, stretches a gap by up to a quarter: what failed together is not tried again together
 */
record Patience(int attempts, Duration firstGap, Duration longestGap, DoubleSupplier chance) {

    Duration gapAfter(int failures) {
        Duration gap = firstGap;
        for (int i = 1; i < failures && gap.compareTo(longestGap) < 0; i++) {
            gap = gap.multipliedBy(2);
        }
        gap = gap.compareTo(longestGap) < 0 ? gap : longestGap;
        return gap.plusMillis((long) (gap.toMillis() * chance.getAsDouble() / 4));
    }
}
