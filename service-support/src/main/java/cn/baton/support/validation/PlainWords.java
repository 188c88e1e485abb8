package cn.baton.support.validation;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

import java.util.Locale;

/**
 * Says what a constraint asks for in the words of somebody who fills in a form: the length of a text is none of a list,
 * and values are listed instead of the expression that they match. The words are in
 * {@code ContributorValidationMessages}; a constraint with a message of its own keeps it.
 */
@ApplicationScoped
class PlainWords implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.messageInterpolator(new Interpolator(configuration.getDefaultMessageInterpolator()));
    }

    private record Interpolator(MessageInterpolator words) implements MessageInterpolator {

        private static final String SIZE = "{jakarta.validation.constraints.Size.message}";
        private static final String PATTERN = "{jakarta.validation.constraints.Pattern.message}";
        private static final String LIST_OF_VALUES = "[A-Za-z0-9_-]+(\\|[A-Za-z0-9_-]+)+";

        @Override
        public String interpolate(String template, Context context) {
            return words.interpolate(plain(template, context), context);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return words.interpolate(plain(template, context), context, locale);
        }

        private static String plain(String template, Context context) {
            return switch (context.getConstraintDescriptor().getAnnotation()) {
                case Size size
                when template.equals(SIZE) ->
                    "{baton." + (context.getValidatedValue() instanceof CharSequence ? "length" : "count") + bound(size)
                            + "}";
                case Pattern pattern
                when template.equals(PATTERN) && pattern.regexp().matches(LIST_OF_VALUES) ->
                    "{baton.oneOf}" + pattern.regexp().replace("|", ", ");
                default -> template;
            };
        }

        private static String bound(Size size) {
            if (size.min() == 0) {
                return ".max";
            }
            return size.max() == Integer.MAX_VALUE ? ".min" : ".between";
        }
    }
}
