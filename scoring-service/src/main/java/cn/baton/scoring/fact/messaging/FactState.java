package cn.baton.scoring.fact.messaging;

import cn.baton.support.event.CloudEvent;
import cn.baton.support.event.Thing;
import cn.baton.support.inbox.PoisonException;
import cn.baton.support.inbox.State;

import java.util.UUID;

/** The state that an event tells of its subject. */
final class FactState {

    private FactState() {}

    /** Throws {@link PoisonException} when the payload is about something else. */
    static State of(UUID id, long version, CloudEvent event) {
        if (!id.toString().equals(event.subject())) {
            throw new PoisonException("The payload is about " + id + ", the event about " + event.subject());
        }
        return new State(Thing.of(id), version);
    }
}
