package cn.baton.support.openapi;

import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.Versioned;
import cn.baton.support.paging.Page;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the methods say and the scanner of the framework does not hear, read from the classes at build time: operations bear
 * the names of their methods.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ResourceMethods implements OASFilter {

    private static final DotName POST = DotName.createSimple("jakarta.ws.rs.POST");
    private static final List<DotName> VERBS = Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
            .map(verb -> DotName.createSimple("jakarta.ws.rs." + verb))
            .toList();
    private static final DotName GET = DotName.createSimple("jakarta.ws.rs.GET");
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);
    private static final DotName REQUEST = DotName.createSimple("jakarta.ws.rs.core.Request");
    private static final DotName REST_RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
    private static final DotName CLIENT_SCOPE = DotName.createSimple(ClientScope.class);
    private static final DotName PARAMETER =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.parameters.Parameter");

    private static final DotName PAGE = DotName.createSimple(Page.class);
    private static final DotName HISTORY_ENTRY = DotName.createSimple(HistoryEntry.class);
    private static final DotName SORT_FIELDS = DotName.createSimple(SortFields.class);
    private static final String HISTORY = "Oldest first: who, when, what verb, before and after.";
    private static final List<String> HISTORY_SORTS = List.of("version");

    private final IndexView index;
    private final Map<String, MethodInfo> methods;
    private final MethodRoles roles = MethodRoles.configured();

    /** @param index of the service's classes */
    public ResourceMethods(IndexView index) {
        this.index = index;
        this.methods = VERBS.stream()
                .flatMap(verb -> index.getAnnotations(verb).stream())
                .map(AnnotationInstance::target)
                .map(target -> target.asMethod())
                .collect(Collectors.toMap(MethodInfo::name, Function.identity(), (first, second) -> first));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method != null) {
            if (method.hasDeclaredAnnotation(POST) && method.returnType().name().equals(REST_RESPONSE)) {
                created(operation.getResponses());
            }
            if (isVersioned(entityOf(method.returnType()))
                    || looksAtPreconditions(method)
                    || readsJson(method, operation)) {
                tagged(method, operation.getResponses());
            }
            if (operation.getDescription() == null && listsHistory(method)) {
                operation.setDescription(HISTORY);
            }
            sortFields(method).ifPresent(fields -> SortParameter.declare(operation, fields));
            method.parameters().forEach(parameter -> describe(parameter, operation));
            roles.declare(method, operation);
            clientScope(method).ifPresent(scope -> operation.addExtension(ClientScopes.EXTENSION, scope));
        }
        return operation;
    }

    /** What a machine client needs, where the operation is open to machine clients. */
    private Optional<String> clientScope(MethodInfo method) {
        AnnotationInstance scope = nearest(method, CLIENT_SCOPE);
        if (scope == null || !roles.of(method).contains(Roles.SYSTEM)) {
            return Optional.empty();
        }
        return Optional.of(scope.value().asString() + (method.hasDeclaredAnnotation(GET) ? ":read" : ":write"));
    }

    /** Of the method, or else of its resource; null where neither has it. */
    static AnnotationInstance nearest(MethodInfo method, DotName annotation) {
        AnnotationInstance ofMethod = method.declaredAnnotation(annotation);
        return ofMethod != null ? ofMethod : method.declaringClass().declaredAnnotation(annotation);
    }

    /** A POST answers with a {@code RestResponse} for the Location of what it has made, unless it says otherwise. */
    private static void created(APIResponses responses) {
        APIResponse ok = responses.getAPIResponse("200");
        if (ok == null) {
            return;
        }
        boolean saysWhich = responses.getAPIResponses().keySet().stream()
                .anyMatch(status -> status.startsWith("2") && !status.equals("200"));
        responses.removeAPIResponse("200");
        if (!saysWhich) {
            ok.setDescription(null);
            responses.addAPIResponse("201", ok);
        }
    }

    private static Type entityOf(Type answer) {
        return answer.name().equals(REST_RESPONSE) && answer.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? answer.asParameterizedType().arguments().getFirst()
                : answer;
    }

    private boolean isVersioned(Type entity) {
        ClassInfo type = index.getClassByName(entity.name());
        return type != null && type.interfaceNames().contains(VERSIONED);
    }

    /** All histories are listed alike. */
    private static boolean listsHistory(MethodInfo method) {
        return method.returnType().kind() == Type.Kind.PARAMETERIZED_TYPE
                && method.returnType().name().equals(PAGE)
                && method.returnType()
                        .asParameterizedType()
                        .arguments()
                        .getFirst()
                        .name()
                        .equals(HISTORY_ENTRY);
    }

    private static Optional<List<String>> sortFields(MethodInfo method) {
        AnnotationInstance named = method.declaredAnnotation(SORT_FIELDS);
        if (named != null) {
            return Optional.of(List.of(named.value().asStringArray()));
        }
        return listsHistory(method) ? Optional.of(HISTORY_SORTS) : Optional.empty();
    }

    /** The request as such is asked for by those who compare the caller's tags with their own. */
    private static boolean looksAtPreconditions(MethodInfo method) {
        return method.parameterTypes().stream().anyMatch(type -> type.name().equals(REQUEST));
    }

    /** Lists, figures and code lists: what has no version of its own has a tag over its bytes. */
    private static boolean readsJson(MethodInfo method, Operation operation) {
        return method.hasDeclaredAnnotation(GET)
                && operation.getResponses().getAPIResponses().values().stream()
                        .map(APIResponse::getContent)
                        .anyMatch(content -> content != null && content.hasMediaType(MediaType.APPLICATION_JSON));
    }

    /** With an ETag, and what readers have need not be sent again. */
    private static void tagged(MethodInfo method, APIResponses responses) {
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
                response.addHeader(CommonHeaders.ETAG, OASFactory.createHeader().ref(CommonHeaders.ETAG));
            }
        });
        if (method.hasDeclaredAnnotation(GET)) {
            responses.addAPIResponse(CommonResponses.NOT_MODIFIED, OASFactory.createAPIResponse());
        }
    }

    /** The scanner passes over the annotation of a path parameter that is one by its name alone. */
    private static void describe(MethodParameterInfo parameter, Operation operation) {
        AnnotationInstance said = parameter.declaredAnnotation(PARAMETER);
        if (said == null || operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream()
                .filter(declared -> declared.getIn() == Parameter.In.PATH
                        && declared.getName().equals(parameter.name())
                        && declared.getDescription() == null)
                .forEach(declared -> {
                    declared.setDescription(text(said, "description"));
                    declared.setExample(example(text(said, "example"), declared.getSchema()));
                });
    }

    /** As a value of the parameter's type: annotations know texts only. */
    private static Object example(String text, Schema schema) {
        boolean whole = text != null
                && schema != null
                && schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.INTEGER);
        return whole ? (Object) Long.valueOf(text) : text;
    }

    private static String text(AnnotationInstance annotation, String member) {
        AnnotationValue value = annotation.value(member);
        return value == null ? null : value.asString();
    }
}
