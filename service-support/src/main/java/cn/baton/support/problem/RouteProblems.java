package cn.baton.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers with a problem where no resource is asked: on the server's own routes, below the reach of the mappers. */
@ApplicationScoped
public class RouteProblems {

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
                type == ProblemType.URI_TOO_LONG ? null : request.request().path(),
                List.of(),
                Map.of());
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(write(problem));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
