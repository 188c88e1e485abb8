package cn.baton.support.http;

import cn.baton.support.paging.Cursor;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses query parameters that an operation does not have: a filter with a typo would answer everything, and nobody
 * would see that it was never applied. Nor would anybody see which of two values was, where it takes one.
 */
@ApplicationScoped
class KnownParameters {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || request.getUriInfo().getQueryParameters().isEmpty()) {
            return;
        }
        Map<String, Class<?>> types = known.computeIfAbsent(method, KnownParameters::typesByName);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!types.containsKey(name)) {
                String known = String.join(", ", types.keySet());
                throw ProblemException.malformed(
                        name, LocalizedText.of("没有此参数，可用：%s", "there is none of this name; on offer: %s", known));
            }
            if (values.size() > 1 && !holdsSeveral(types.get(name))) {
                throw ProblemException.malformed(name, LocalizedText.of("只能给一次", "it goes once only"));
            }
            // The framework takes an empty value for none, and the list would begin again.
            if (types.get(name) == Cursor.class && values.contains("")) {
                throw Cursor.unusable();
            }
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw ProblemException.malformed(name, LocalizedText.of("含有控制字符", "it holds a control character"));
            }
        });
    }

    private static Map<String, Class<?>> typesByName(Method method) {
        Map<String, Class<?>> types = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            collect(parameter, parameter.getType(), types);
        }
        return types;
    }

    private static void collect(AnnotatedElement declared, Class<?> type, Map<String, Class<?>> types) {
        if (declared.isAnnotationPresent(QueryParam.class)) {
            types.put(declared.getAnnotation(QueryParam.class).value(), type);
        } else if (declared.isAnnotationPresent(BeanParam.class)) {
            for (Field field : type.getDeclaredFields()) {
                collect(field, field.getType(), types);
            }
        }
    }

    /** Whether any of several values can be meant. */
    private static boolean holdsSeveral(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
