package cn.baton.support.http;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ParameterNames;
import cn.baton.support.problem.ProblemException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * Reads parameters as strictly as bodies: what is no value of the type is never taken for another one. The refusal names
 * the parameter and tells what it takes. An empty value is none, as in lists of values; a primitive has to have a default
 * for when there is none.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return ParameterValues.of(type)
                .map(values ->
                        new Strict<>((ParameterValues<T>) values, ParameterNames.of(annotations), !type.isPrimitive()))
                .orElse(null);
    }

    /** Of one parameter; it has no name when it is part of the path. */
    private record Strict<T>(ParameterValues<T> values, Optional<String> name, boolean optional)
            implements ParamConverter<T> {

        private static final LocalizedText OUT_OF_RANGE =
                LocalizedText.of("数字超出范围：指数不得超过 50", "a number out of range: exponents go to 50");

        @Override
        public T fromString(String text) {
            if (text == null || (text.isEmpty() && optional)) {
                return null;
            }
            try {
                return values.read().apply(text);
            } catch (ArithmeticException outOfRange) {
                throw name.<RuntimeException>map(known -> ProblemException.invalid(known, OUT_OF_RANGE))
                        .orElse(outOfRange);
            } catch (RuntimeException unreadable) {
                // In a path it names nothing, which the framework answers with 404.
                throw name.<RuntimeException>map(known -> ProblemException.malformed(known, values.allowed()))
                        .orElse(unreadable);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
