package cn.baton.project.registry.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        boolean governmentInvested,
        String field,
        String industryCode,
        String cluster,
        String chain,
        String chainRole,
        List<String> tags,
        UUID mainProjectId,
        String stage,
        String library,
        String libraryLevel,
        String light,
        List<String> programmes,
        BigDecimal totalInvestment,
        LocalDate reservedOn,
        LocalDate signedOn,
        LocalDate startedOn,
        LocalDate completedOn,
        LocalDate commissionedOn,
        LocalDate atCapacityOn,
        LocalDate agreedStartOn,
        LocalDate plannedStartOn,
        LocalDate plannedCompletionOn,
        Instant registeredAt,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(projectId);
    }
}
