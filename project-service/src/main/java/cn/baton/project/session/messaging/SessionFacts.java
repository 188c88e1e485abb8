package cn.baton.project.session.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is told of a session; the version is its own. */
record SessionFacts(
        UUID sessionId,
        int session,
        String title,
        LocalDate heldOn,
        String quarter,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(sessionId);
    }
}
