package cn.baton.support.http;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.lang.reflect.Method;
import java.util.Optional;

/** Answers HEAD of a stream at once: the framework would run the stream, send nothing of it, and never end. */
class HeadOfStreams {

    @ServerRequestFilter
    Optional<Response> answer(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        boolean ofStream = HttpMethod.HEAD.equals(request.getMethod())
                && method != null
                && Multi.class.isAssignableFrom(method.getReturnType());
        return ofStream
                ? Optional.of(
                        Response.ok().type(MediaType.SERVER_SENT_EVENTS_TYPE).build())
                : Optional.empty();
    }
}
