package cn.baton.project.plan.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.plan.InvestmentPlanView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces plans, in the transaction in which they were made. */
@ApplicationScoped
public class PlanEvents {

    private final ProjectTopic topic;
    private final Clock clock;
    private final PlanFactsMapper mapper;

    @Inject
    PlanEvents(ProjectTopic topic, Clock clock, PlanFactsMapper mapper) {
        this.topic = topic;
        this.clock = clock;
        this.mapper = mapper;
    }

    public void annualPlanSet(ProjectView project, AnnualPlanView plan, Caller by) {
        topic.announce("AnnualPlanSet", project.id(), mapper.facts(plan, project, clock.instant(), by.actor()));
    }

    public void investmentPlanIssued(InvestmentPlanView plan, Caller by) {
        topic.announce("InvestmentPlanIssued", plan.id(), mapper.facts(plan, clock.instant(), by.actor()));
    }
}
