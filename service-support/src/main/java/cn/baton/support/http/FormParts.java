package cn.baton.support.http;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ParameterNames;
import cn.baton.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses forms of which nobody could say what was kept: a part that the operation does not have, one that comes twice, of
 * which the framework would take the first, and texts that the database does not take.
 */
@ApplicationScoped
class FormParts {

    private static final char NUL = '\0';

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @StrictForm
    @WithFormRead
    @ServerRequestFilter
    void check(ResourceInfo resource) {
        FormData form = CurrentRequestManager.get().getFormData();
        // Null where the framework did not find where parts begin.
        if (form == null) {
            throw ProblemException.malformed(
                    LocalizedText.of("表单缺少 boundary", "The form does not say what parts it: its boundary is missing"));
        }
        Set<String> taken = known.computeIfAbsent(resource.getResourceMethod(), FormParts::namesOf);
        for (String name : form) {
            if (!taken.contains(name)) {
                throw ProblemException.malformed(
                        name,
                        LocalizedText.of(
                                "没有此参数，可用：%s", "there is none of this name; on offer: %s", String.join(", ", taken)));
            }
            Deque<FormValue> values = form.get(name);
            if (values.size() > 1) {
                throw ProblemException.malformed(name, LocalizedText.of("只能给一次", "it goes once only"));
            }
            if (values.stream().anyMatch(FormParts::holdsNul)) {
                throw ProblemException.malformed(name, LocalizedText.of("含有控制字符", "it holds a control character"));
            }
        }
    }

    private static Set<String> namesOf(Method method) {
        return Stream.of(method.getParameters())
                .filter(FormParts::isPart)
                .flatMap(part -> ParameterNames.of(part.getAnnotations()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPart(Parameter parameter) {
        return parameter.isAnnotationPresent(RestForm.class) || parameter.isAnnotationPresent(FormParam.class);
    }

    private static boolean holdsNul(FormValue value) {
        String text = value.isFileItem() ? value.getFileName() : value.getValue();
        return text != null && text.indexOf(NUL) >= 0;
    }
}
