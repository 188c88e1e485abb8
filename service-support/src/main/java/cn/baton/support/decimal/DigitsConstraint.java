package cn.baton.support.decimal;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Digits;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;

/** Puts {@link BoundedDigits} in the place of the validator's own. */
@ApplicationScoped
class DigitsConstraint implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        ConstraintMapping mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Digits.class)
                .includeExistingValidators(true)
                .validatedBy(BoundedDigits.class);
        configuration.addMapping(mapping);
    }
}
