package cn.baton.support.decimal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Digits;

import java.math.BigDecimal;

/**
 * {@code @Digits} for decimals: zeros at the end do not count (1200.000 has no more than two decimals), and the number of
 * digits does not overflow, by which the validator's own passes 1E+2147483647.
 */
public class BoundedDigits implements ConstraintValidator<Digits, BigDecimal> {

    private int integer;
    private int fraction;

    @Override
    public void initialize(Digits allowed) {
        integer = allowed.integer();
        fraction = allowed.fraction();
    }

    @Override
    public boolean isValid(BigDecimal number, ConstraintValidatorContext context) {
        return number == null
                || (DecimalBounds.integerDigits(number) <= integer && DecimalBounds.decimals(number) <= fraction);
    }
}
