package cn.baton.support.inbox;

import cn.baton.support.event.CloudEvent;
import cn.baton.support.event.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is done with one type of event. */
sealed interface EventHandler<T> {

    Class<T> dataType();

    /** Once for each event that happened. */
    record Acting<T>(Class<T> dataType, Consumer<Received<T>> effect) implements EventHandler<T> {

        void handle(CloudEvent event, byte[] payload, EventJson json) {
            effect.accept(read(event, payload, json));
        }
    }

    /** With the newest state of each thing. */
    record Keeping<T>(Class<T> dataType, StateKeeper<T> keeper) implements EventHandler<T> {}

    /** Throws {@link PoisonException} when the payload does not fit. */
    default Received<T> read(CloudEvent event, byte[] payload, EventJson json) {
        try {
            return new Received<>(event, json.read(payload, dataType()));
        } catch (IOException e) {
            // Nothing but the bytes themselves can be at fault, whatever the exception is called.
            throw new PoisonException("The payload does not fit " + event.type() + place(e), e);
        }
    }

    /** The field that does not fit; the parser's own words name classes of ours, which help no operator. */
    private static String place(IOException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return e instanceof JsonProcessingException ? ": it is not valid JSON" : ": it is not text";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining(".", ": field ", ""));
    }
}
