package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;

/** A resource as the last answer showed it to whoever changes it. */
final class Thing {

    private final ServiceDefinition service;
    private final String path;
    private volatile JsonNode state;
    private volatile String etag;

    Thing(ServiceDefinition service, String path, JsonNode state, String etag) {
        this.service = service;
        this.path = path;
        this.state = state;
        this.etag = etag;
    }

    /** @param list the path under which it was created */
    static Thing created(ServiceDefinition service, String list, Answer answer) {
        return new Thing(service, list + "/" + answer.text("id"), answer.body(), answer.etag());
    }

    ServiceDefinition service() {
        return service;
    }

    String path() {
        return path;
    }

    String etag() {
        return etag;
    }

    JsonNode state() {
        return state;
    }

    String id() {
        return state.path("id").asText();
    }

    /** @param pointer such as {@code /details/name} */
    String at(String pointer) {
        return state.at(pointer).asText();
    }

    boolean is(String pointer, String value) {
        return at(pointer).equals(value);
    }

    void isNow(JsonNode newState, String newEtag) {
        state = newState;
        etag = newEtag;
    }
}
