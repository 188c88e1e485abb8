package cn.baton.support.decimal;

import java.math.BigDecimal;

/**
 * How large and how fine a number may be that comes in: a few characters ({@code 1E+2147483647}) must not become a number
 * that takes gigabytes to write out. Nothing here expands one.
 */
public final class DecimalBounds {

    /** Of ten: beyond it nothing is that people count, in either direction. */
    public static final int MAX_EXPONENT = 50;

    private DecimalBounds() {}

    /** Whether it lies between 1E-50 and 1E+51 and has no more than 50 decimals; zeros at the end do not count. */
    public static boolean hold(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        long exponent = (long) number.precision() - number.scale() - 1;
        return Math.abs(exponent) <= MAX_EXPONENT && decimals(number) <= MAX_EXPONENT;
    }

    /** The same number without an exponent in its notation, and with the zeros that it was sent with; for one that holds. */
    public static BigDecimal plain(BigDecimal number) {
        if (number.scale() >= 0 && number.scale() <= MAX_EXPONENT) {
            return number;
        }
        BigDecimal stripped = stripped(number);
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Digits before the point that it takes; below one, none or fewer. */
    static long integerDigits(BigDecimal number) {
        return number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
    }

    /** Digits behind the point that it takes. */
    static int decimals(BigDecimal number) {
        return number.scale() <= 0 ? 0 : Math.max(0, stripped(number).scale());
    }

    private static BigDecimal stripped(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
