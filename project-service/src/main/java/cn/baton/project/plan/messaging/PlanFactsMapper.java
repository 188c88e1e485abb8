package cn.baton.project.plan.messaging;

import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.plan.InvestmentPlanView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.time.Instant;

/** What events tell of annual plans of projects, and of the investment plan of a year. */
@Mapper(config = ByName.class)
interface PlanFactsMapper {

    @Mapping(target = "annualPlanId", source = "plan.id")
    @Mapping(target = "planVersion", source = "plan.version")
    @Mapping(target = "plannedInvestment", source = "plan.terms.plannedInvestment")
    @Mapping(target = "plannedStartOn", source = "plan.terms.plannedStartOn")
    @Mapping(target = "plannedCompletionOn", source = "plan.terms.plannedCompletionOn")
    @Mapping(target = "keyList", source = "plan.terms.keyList")
    @Mapping(target = "totalInvestment", source = "project.details.totalInvestment")
    @Mapping(target = "projectId", source = "project.id")
    @Mapping(target = "aggregateVersion", source = "project.version")
    @Mapping(target = "areaCode", source = "project.details.areaCode")
    @Mapping(target = "responsibleUnit", source = "project.details.responsibleUnit")
    @Mapping(target = "leadDepartment", source = "project.details.leadDepartment")
    AnnualPlanFacts facts(AnnualPlanView plan, ProjectView project, Instant occurredAt, Actor actor);

    @Mapping(target = ".", source = "plan.totals")
    @Mapping(target = "investmentPlanId", source = "plan.id")
    @Mapping(target = "aggregateVersion", source = "plan.version")
    InvestmentPlanFacts facts(InvestmentPlanView plan, Instant occurredAt, Actor actor);
}
