package cn.baton.support.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which operations an address has, over all resources. The framework asks one resource class after the other and ends
 * with "not found" where a class of a shorter path does not go on, although another one has the address; and it does not
 * say what it would have taken.
 */
@ApplicationScoped
class Operations {

    private final Map<String, RequestMapper<RuntimeResource>> byMethod;

    @Inject
    Operations() {
        this(ResteasyReactiveRecorder.getCurrentDeployment());
    }

    private Operations(Deployment deployment) {
        Map<String, ArrayList<RequestPath<RuntimeResource>>> paths = new TreeMap<>();
        RuntimeResourceVisitor.visitRuntimeResources("", deployment.getClassMappers(), new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                paths.computeIfAbsent(method, any -> new ArrayList<>())
                        .add(new RequestPath<>(false, new URITemplate(path, false), resource));
            }
        });
        this.byMethod = paths.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, method -> new RequestMapper<>(method.getValue())));
    }

    /** The methods that the address takes; none where nothing is. */
    Set<String> methodsAt(UriInfo uri) {
        Set<String> methods = byMethod.entrySet().stream()
                .filter(method -> method.getValue().map(path(uri)) != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /** The types of body that the operation takes; empty when it does not say. */
    List<String> typesTaken(String method, UriInfo uri) {
        RequestMapper<RuntimeResource> mapper = byMethod.get(method);
        RequestMatch<RuntimeResource> operation = mapper == null ? null : mapper.map(path(uri));
        return operation == null
                ? List.of()
                : operation.value.getConsumes().stream()
                        .map(MediaType::toString)
                        .toList();
    }

    private static String path(UriInfo uri) {
        return "/" + uri.getPath().replaceFirst("^/", "");
    }
}
