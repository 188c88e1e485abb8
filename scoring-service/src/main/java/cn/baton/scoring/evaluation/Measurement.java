package cn.baton.scoring.evaluation;

import cn.baton.scoring.language.Bilingual;

import java.math.BigDecimal;
import java.util.Objects;

/** What was found for an indicator and a subject. */
public sealed interface Measurement {

    static Measurement of(BigDecimal numerator, BigDecimal denominator) {
        return new Counted(numerator, denominator);
    }

    static Measurement unknown(Bilingual because) {
        return new Unknown(because);
    }

    /** A fraction, of which the rule set decides what a denominator of zero means. The numerator may exceed it. */
    record Counted(BigDecimal numerator, BigDecimal denominator) implements Measurement {

        public Counted {
            Objects.requireNonNull(numerator, "numerator");
            if (denominator.signum() < 0) {
                throw new IllegalArgumentException("A denominator cannot be negative: " + denominator);
            }
        }
    }

    /** Nothing is known by which the indicator could be measured; it applies to nobody. */
    record Unknown(Bilingual because) implements Measurement {

        public Unknown {
            Objects.requireNonNull(because, "because");
        }
    }
}
