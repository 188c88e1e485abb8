package cn.baton.support.http;

import cn.baton.support.clock.BusinessDates;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;

/** Reads dates in queries as strictly as in bodies. */
@Provider
public class DateParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new DateConverter() : null;
    }

    /** {@code 2026-11-24}. */
    private static final class DateConverter implements ParamConverter<LocalDate> {

        @Override
        public LocalDate fromString(String value) {
            return value == null || value.isEmpty() ? null : BusinessDates.parse(value);
        }

        @Override
        public String toString(LocalDate value) {
            return value.toString();
        }
    }
}
