package cn.baton.project.plan.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What AnnualPlanSet tells. Money in 万元. */
record AnnualPlanFacts(
        UUID projectId,
        UUID annualPlanId,
        long planVersion,
        int year,
        BigDecimal plannedInvestment,
        LocalDate plannedStartOn,
        LocalDate plannedCompletionOn,
        String keyList,
        BigDecimal totalInvestment,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        String stage,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(annualPlanId);
    }
}
