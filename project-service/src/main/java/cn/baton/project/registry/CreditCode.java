package cn.baton.project.registry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A unified social credit code with a right check character (GB 32100-2015); null is allowed. */
@Constraint(validatedBy = CreditCode.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface CreditCode {

    String message() default "{baton.creditCode}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Sum of character value times 3^(i-1) modulo 31, over the first 17; the 18th makes it 31. */
    class Check implements ConstraintValidator<CreditCode, String> {

        private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        private static final int LENGTH = 18;

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            if (code == null) {
                return true;
            }
            if (code.length() != LENGTH) {
                return false;
            }
            int sum = 0;
            int weight = 1;
            for (int i = 0; i < LENGTH - 1; i++) {
                int value = ALPHABET.indexOf(code.charAt(i));
                if (value < 0) {
                    return false;
                }
                sum += value * weight;
                weight = weight * 3 % 31;
            }
            return ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(LENGTH - 1);
        }
    }
}
