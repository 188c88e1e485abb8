package cn.baton.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Refuses a body over the limit in the words of every other problem. The server would refuse it too, below the reach of
 * the mappers and without a word.
 */
@ApplicationScoped
class OversizedBody {

    /** Before the server's own check. */
    private static final int PRIORITY = 100;

    private final ObjectMapper json;
    private final long limit;

    @Inject
    OversizedBody(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.json = json;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= limit) {
            request.next();
            return;
        }
        ProblemType type = ProblemType.PAYLOAD_TOO_LARGE;
        Locale locale = request.acceptableLanguages().stream()
                .map(language -> Locale.of(language.tag()))
                .filter(language -> List.of("en", "zh").contains(language.getLanguage()))
                .findFirst()
                .orElse(Locale.SIMPLIFIED_CHINESE);
        Problem problem = new Problem(
                type.uri().toString(),
                type.title().in(locale),
                type.status(),
                LocalizedText.of("请求体不得超过 %d 字节", "A body may have at most %d bytes", limit)
                        .in(locale),
                request.normalizedPath(),
                List.of(),
                Map.of());
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                // What is still on its way is not read.
                .putHeader(HttpHeaders.CONNECTION, "close")
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
