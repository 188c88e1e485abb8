package cn.baton.project.plan;

import cn.baton.project.config.AsOf;
import cn.baton.project.plan.messaging.PlanEvents;
import cn.baton.support.history.Journal;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Use cases of the investment plan; the transaction boundary. */
@ApplicationScoped
public class InvestmentPlanService {

    private static final String RESOURCE = "investment-plan";

    private final InvestmentPlanRepository plans;
    private final PlanEvents events;
    private final Journal journal;
    private final Clock clock;

    @Inject
    InvestmentPlanService(InvestmentPlanRepository plans, PlanEvents events, Journal journal, Clock clock) {
        this.plans = plans;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** Two who issue at once would take the same number: the unique constraint sends the later one away with a 409. */
    @Transactional
    public InvestmentPlanView issue(int year, IssueInvestmentPlan command, Caller caller) {
        InvestmentPlan plan = InvestmentPlan.issue(year, plans.lastNumber(year) + 1, command, clock);
        if (plans.freeze(plan, year) == 0) {
            throw ProblemException.conflict(
                    LocalizedText.of("%d 年没有可下达的年度计划", "There are no annual plans for %d to be issued", year));
        }
        return journal.enter(
                RESOURCE, plan.id(), "issue", caller, null, () -> view(plan, caller), events::investmentPlanIssued);
    }

    @Transactional
    public List<InvestmentPlanView> versions(int year, LocalDate day, Caller caller) {
        AsOf asOf = AsOf.of(day, clock);
        List<InvestmentPlan> issued = asOf.told(plans.of(year), InvestmentPlan::issuedAt);
        Map<UUID, InvestmentPlanTotals> totals =
                plans.totals(issued.stream().map(InvestmentPlan::id).toList(), caller.scope());
        return issued.stream()
                .map(plan -> plan.view(totals.getOrDefault(plan.id(), InvestmentPlanTotals.NONE)))
                .toList();
    }

    @Transactional
    public InvestmentPlanView get(int year, int number, Caller caller) {
        return view(require(year, number), caller);
    }

    @Transactional
    public Page<InvestmentPlanItemView> items(
            int year, int number, InvestmentPlanQuery query, PageRequest page, Caller caller) {
        return plans.items(require(year, number).id(), query, caller.scope(), page)
                .map(InvestmentPlanItem::view);
    }

    private InvestmentPlanView view(InvestmentPlan plan, Caller caller) {
        return plan.view(
                plans.totals(List.of(plan.id()), caller.scope()).getOrDefault(plan.id(), InvestmentPlanTotals.NONE));
    }

    private InvestmentPlan require(int year, int number) {
        return plans.find(year, number)
                .orElseThrow(() -> ProblemException.notFound(LocalizedText.of(
                        "%d 年没有第 %d 版投资计划", "There is no version %2$d of the investment plan of %1$d", year, number)));
    }
}
