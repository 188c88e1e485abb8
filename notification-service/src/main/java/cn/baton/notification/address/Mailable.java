package cn.baton.notification.address;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An {@link EmailAddress}; blank and null are left to other constraints. */
@Constraint(validatedBy = Mailable.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Mailable {

    String message() default "{baton.address.FORM}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which part is at fault. */
    class Validator implements ConstraintValidator<Mailable, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            try {
                EmailAddress.parse(text);
                return true;
            } catch (InvalidAddressException invalid) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{baton.address." + invalid.flaw() + "}")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
