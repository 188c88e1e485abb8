package cn.baton.project.responsibility;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The subject of a person's token: 1 to 128 visible ASCII characters; null is allowed. */
@Pattern(regexp = "[\\x21-\\x7e]{1,128}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface SubjectId {

    String message() default "{baton.subject}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
