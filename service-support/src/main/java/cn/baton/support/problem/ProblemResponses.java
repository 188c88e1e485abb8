package cn.baton.support.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes problems in the caller's language: Accept-Language decides, Chinese is the default. */
@ApplicationScoped
class ProblemResponses {

    private static final int RETRY_AFTER_SECONDS = 2;

    Response of(ProblemException problem, HttpHeaders headers, UriInfo uri) {
        Locale locale = locale(headers);
        List<Violation> violations = problem.violations().stream()
                .map(violation ->
                        new Violation(violation.field(), violation.message().in(locale)))
                .toList();
        return of(
                problem.type(),
                problem.detail(),
                locale,
                "/" + uri.getPath().replaceFirst("^/", ""),
                violations,
                problem.extensions());
    }

    Response of(
            ProblemType type,
            LocalizedText detail,
            Locale locale,
            String instance,
            List<Violation> violations,
            Map<String, Object> extensions) {
        Problem body = new Problem(
                type.uri().toString(),
                type.title().in(locale),
                type.status(),
                detail.in(locale),
                instance,
                violations,
                extensions);
        Response.ResponseBuilder response = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .entity(body);
        switch (type) {
            case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case UNAVAILABLE, BEING_CHANGED, REQUEST_IN_PROGRESS, TOO_MANY_REQUESTS ->
                response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> {}
        }
        return response.build();
    }

    /** As {@link RequestGate} has settled it. */
    Locale locale(HttpHeaders headers) {
        return "en".equals(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }
}
