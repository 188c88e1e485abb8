package cn.baton.project.registry.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.security.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What every event of a project tells: enough that no consumer has to call back. Money in 万元. */
record ProjectFacts(
        UUID projectId,
        String name,
        String externalId,
        String nationalCode,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        String stage,
        BigDecimal totalInvestment,
        LocalDate signedOn,
        LocalDate startedOn,
        LocalDate agreedStartOn,
        LocalDate plannedStartOn,
        LocalDate plannedCompletionOn,
        Instant registeredAt,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {}
