package cn.baton.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are written: without needless zeros, and never in exponents. */
final class Decimals {

    private static final int MOST = 10;
    private static final int LEAST = 4;

    private Decimals() {}

    /** A ratio, with 4 to 10 decimals. */
    static BigDecimal ratio(BigDecimal value) {
        return value == null ? null : written(value, LEAST);
    }

    /** Points, weights and counts: whole numbers stay whole. */
    static BigDecimal plain(BigDecimal value) {
        return value == null ? null : written(value, 0);
    }

    private static BigDecimal written(BigDecimal value, int least) {
        BigDecimal stripped = value.setScale(MOST, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.scale() < least ? stripped.setScale(least, RoundingMode.UNNECESSARY) : stripped;
    }
}
