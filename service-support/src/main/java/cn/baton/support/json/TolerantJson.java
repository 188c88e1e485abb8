package cn.baton.support.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** For what no caller has sent: events, and what is kept. It was strict when it came in, and others may have added to it. */
public final class TolerantJson {

    private TolerantJson() {}

    /** Writes as the other does, and reads what has fields that the reader does not know. */
    public static ObjectMapper of(ObjectMapper strict) {
        ObjectMapper tolerant = strict.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        StrictJson.LISTS.forEach(type -> tolerant.configOverride(type).setSetterInfo(JsonSetter.Value.empty()));
        return tolerant;
    }
}
