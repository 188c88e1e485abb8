package cn.baton.project.plan.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.plan.AnnualPlanTerms;
import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.plan.InvestmentPlanTotals;
import cn.baton.project.plan.InvestmentPlanView;
import cn.baton.project.registry.ProjectDetails;
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

    @Inject
    PlanEvents(ProjectTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    public void annualPlanSet(ProjectView project, AnnualPlanView plan, Caller by) {
        ProjectDetails details = project.details();
        AnnualPlanTerms terms = plan.terms();
        topic.announce(
                "AnnualPlanSet",
                project.id(),
                new AnnualPlanFacts(
                        project.id(),
                        plan.id(),
                        plan.version(),
                        plan.year(),
                        terms.plannedInvestment(),
                        terms.plannedStartOn(),
                        terms.plannedCompletionOn(),
                        terms.keyList() == null ? null : terms.keyList().name(),
                        details.totalInvestment(),
                        details.areaCode(),
                        details.responsibleUnit(),
                        details.leadDepartment(),
                        project.stage().name(),
                        project.version(),
                        clock.instant(),
                        by.actor()));
    }

    public void investmentPlanIssued(InvestmentPlanView plan, Caller by) {
        InvestmentPlanTotals totals = plan.totals();
        topic.announce(
                "InvestmentPlanIssued",
                plan.id(),
                new InvestmentPlanFacts(
                        plan.id(),
                        plan.year(),
                        plan.version(),
                        plan.documentNumber(),
                        plan.issuedOn(),
                        totals.projects(),
                        totals.plannedInvestment(),
                        totals.totalInvestment(),
                        totals.cityKeyProjects(),
                        totals.cityKeyPlannedInvestment(),
                        totals.provinceKeyProjects(),
                        totals.provinceKeyPlannedInvestment(),
                        plan.version(),
                        clock.instant(),
                        by.actor()));
    }
}
