package cn.baton.support.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A POST that answers with a {@code RestResponse} does so for the Location that a creation gives: it is a 201, unless the
 * resource says which other success it is.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Creations implements OASFilter {

    private static final DotName POST = DotName.createSimple("jakarta.ws.rs.POST");
    private static final DotName REST_RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");

    private final Set<String> operations;

    /** @param index of the service's classes */
    public Creations(IndexView index) {
        this.operations = index.getAnnotations(POST).stream()
                .map(AnnotationInstance::target)
                .map(target -> target.asMethod())
                .filter(method -> method.returnType().name().equals(REST_RESPONSE))
                .map(method -> method.name())
                .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        for (PathItem path : document.getPaths().getPathItems().values()) {
            if (path.getPOST() != null && operations.contains(path.getPOST().getOperationId())) {
                created(path.getPOST().getResponses());
            }
        }
    }

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
}
