package cn.baton.support.event;

import cn.baton.support.json.TolerantJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;

/**
 * Reads and writes event payloads. Unlike request bodies they may hold fields that the reader does not know: a consumer
 * binds what it uses, and a producer may add.
 */
@ApplicationScoped
public class EventJson {

    private final ObjectMapper mapper;

    @Inject
    public EventJson(ObjectMapper mapper) {
        this.mapper = TolerantJson.of(mapper);
    }

    public <T> T read(byte[] payload, Class<T> type) throws IOException {
        return mapper.readValue(payload, type);
    }

    public byte[] write(Object payload) {
        try {
            return mapper.writeValueAsBytes(payload);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Not a payload: " + payload.getClass().getSimpleName(), e);
        }
    }
}
