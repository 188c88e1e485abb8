package cn.baton.support.idempotency;

import cn.baton.support.http.CallerLanguage;
import cn.baton.support.http.EntityTags;
import cn.baton.support.http.Versioned;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a resource method returns into the bytes that are stored and sent. */
@ApplicationScoped
class AnswerWriter {

    private static final String JSON = "application/json;charset=UTF-8";

    private final ObjectMapper json;
    private final CallerLanguage language;

    @Inject
    AnswerWriter(ObjectMapper json, CallerLanguage language) {
        this.json = json;
        this.language = language;
    }

    StoredResponse write(Object result, String requestHash) throws JsonProcessingException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Object entity = result;
        int status = result == null ? 204 : 200;
        if (result instanceof RestResponse<?> response) {
            response.getStringHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
            entity = response.getEntity();
            status = response.getStatus();
        }
        if (entity instanceof Versioned resource) {
            headers.put(HttpHeaders.ETAG, List.of(EntityTags.strong(resource.version())));
        }
        if (entity != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(JSON));
        }
        if (language.wasAsked()) {
            headers.put(HttpHeaders.CONTENT_LANGUAGE, List.of(language.locale().toLanguageTag()));
        }
        return new StoredResponse(requestHash, status, headers, entity == null ? null : json.writeValueAsBytes(entity));
    }
}
