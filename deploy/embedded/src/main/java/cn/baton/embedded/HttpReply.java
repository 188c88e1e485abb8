package cn.baton.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a handler of {@link LoopbackHttp} answers. */
record HttpReply(int status, Map<String, String> headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static HttpReply json(Object value) {
        try {
            return of("application/json;charset=UTF-8", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpReply html(String page) {
        return of("text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static HttpReply notFound() {
        return json(Map.of("error", "not_found")).withStatus(404);
    }

    static HttpReply of(String contentType, byte[] body) {
        return new HttpReply(200, Map.of("Content-Type", contentType, "X-Content-Type-Options", "nosniff"), body);
    }

    HttpReply withStatus(int other) {
        return new HttpReply(other, headers, body);
    }

    HttpReply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new HttpReply(status, all, body);
    }
}
