package cn.baton.support.problem;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.RestForm;

import java.lang.annotation.Annotation;
import java.util.Optional;

/** What a client calls a parameter, which is not always what the method calls it. */
public final class ParameterNames {

    private ParameterNames() {}

    /** Empty for what comes in the path or is the body itself. */
    public static Optional<String> of(Annotation... annotations) {
        for (Annotation annotation : annotations) {
            switch (annotation) {
                case QueryParam query -> {
                    return Optional.of(query.value());
                }
                case RestForm form -> {
                    return Optional.of(form.value());
                }
                case FormParam form -> {
                    return Optional.of(form.value());
                }
                case HeaderParam header -> {
                    return Optional.of(header.value());
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
