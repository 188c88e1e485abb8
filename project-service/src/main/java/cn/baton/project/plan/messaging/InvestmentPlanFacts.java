package cn.baton.project.plan.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What InvestmentPlanIssued tells: the whole city's sums, in 万元. */
record InvestmentPlanFacts(
        UUID investmentPlanId,
        int year,
        long version,
        String documentNumber,
        LocalDate issuedOn,
        long projects,
        BigDecimal plannedInvestment,
        BigDecimal totalInvestment,
        long cityKeyProjects,
        BigDecimal cityKeyPlannedInvestment,
        long provinceKeyProjects,
        BigDecimal provinceKeyPlannedInvestment,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(investmentPlanId);
    }
}
