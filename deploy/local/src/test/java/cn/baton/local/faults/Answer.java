package cn.baton.local.faults;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The last answer to a call.
 *
 * @param etag null when there is none
 * @param lost whether an earlier attempt may have taken effect without its answer having arrived
 */
record Answer(int status, String etag, JsonNode body, boolean lost) {

    boolean succeeded() {
        return status / 100 == 2;
    }

    String text(String field) {
        JsonNode value = body.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    /** The last part of the problem's type. */
    String problem() {
        String type = body.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
