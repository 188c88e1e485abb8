package cn.baton.project.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import java.util.Set;

/** Holds what a row tells to the constraints of the command that it makes. */
@ApplicationScoped
class RowValidator {

    private final Validator validator;

    @Inject
    RowValidator(Validator validator) {
        this.validator = validator;
    }

    /** Throws {@link ConstraintViolationException} on values that the command does not allow. */
    <T> T valid(T command) {
        Set<ConstraintViolation<T>> violations = validator.validate(command);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return command;
    }
}
