package cn.baton.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers with a problem where no resource is asked: on the server's own routes, below the reach of the mappers. */
@ApplicationScoped
public class RouteProblems {

    /** What the path of a URI is made of (RFC 3986). */
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})+");

    private final ObjectMapper json;

    @Inject
    RouteProblems(ObjectMapper json) {
        this.json = json;
    }

    /** In the language that {@link RequestGate} has settled. */
    public void answer(RoutingContext request, ProblemType type, LocalizedText detail) {
        boolean english = "en".equals(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        answer(request, type, detail, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    void answer(RoutingContext request, ProblemType type, LocalizedText detail, Locale locale) {
        Problem problem = new Problem(
                type.uri().toString(),
                type.title().in(locale),
                type.status(),
                detail.in(locale),
                instance(request.request(), type),
                List.of(),
                Map.of());
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(write(problem));
    }

    /** Without an address that is too long, or is none. */
    private static String instance(HttpServerRequest request, ProblemType type) {
        String path = request.path();
        return type == ProblemType.URI_TOO_LONG
                        || path == null
                        || !PATH.matcher(path).matches()
                ? null
                : path;
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
