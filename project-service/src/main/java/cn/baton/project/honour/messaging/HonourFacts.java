package cn.baton.project.honour.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is told of an honour. */
record HonourFacts(
        UUID honourId,
        UUID projectId,
        String areaCode,
        String level,
        String title,
        LocalDate awardedOn,
        String verifiedByUnit,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(honourId);
    }
}
