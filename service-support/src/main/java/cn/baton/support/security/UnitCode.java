package cn.baton.support.security;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The code of a unit, as in the claim {@code unit}: letters, digits, dots, hyphens and underscores, 64 at most; null is
 * allowed. What could not be in a token could never be matched with one.
 */
@Pattern(regexp = UnitCode.REGEXP)
@Size(max = 64)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface UnitCode {

    String REGEXP = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    String message() default "{baton.unitCode}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
