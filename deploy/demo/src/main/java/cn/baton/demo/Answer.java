package cn.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/**
 * What a service answered.
 *
 * @param call method and path, for people to read
 * @param millis from the request to the answer, the last attempt only
 * @param attempts 1, or more when the service was away for a while
 */
record Answer(String call, int status, String etag, JsonNode body, byte[] bytes, long millis, int attempts) {

    Answer expect(int... wanted) {
        for (int status : wanted) {
            if (status == this.status) {
                return this;
            }
        }
        throw new StoryFailure(call + " answered " + status + ": "
                + Optional.ofNullable(body).map(JsonNode::toString).orElse(""));
    }

    String text(String field) {
        return body.path(field).asText(null);
    }
}
