package cn.baton.project.factor.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What every event of a factor request tells; what was said of it in words stays inside. */
record FactorFacts(
        UUID projectId,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        UUID factorRequestId,
        String kind,
        String state,
        BigDecimal quantity,
        String unit,
        LocalDate needBy,
        int priority,
        String department,
        LocalDate metOn,
        Instant requestedAt,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(factorRequestId);
    }
}
