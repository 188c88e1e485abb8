package cn.baton.project.session.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is told of a participation. Money in 万元. */
record ParticipationFacts(
        UUID participationId,
        UUID projectId,
        String areaCode,
        int session,
        LocalDate heldOn,
        String quarter,
        String batch,
        BigDecimal investment,
        LocalDate dueStartOn,
        Integer plannedStartYear,
        Instant recordedAt,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(participationId);
    }
}
