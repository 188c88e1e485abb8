package cn.baton.project.stats;

import cn.baton.project.registry.Dimension;
import cn.baton.project.registry.ProjectQuery;
import cn.baton.project.registry.ProjectSelection;
import cn.baton.project.registry.ProjectSums;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.math.BigDecimal;

/**
 * What was completed of the annual plans: of each project with a plan for the year, the plan as it stood on the day and
 * the reports of the year that were known by then. They are read once, for all groups and months.
 */
@ApplicationScoped
class InvestmentSums {

    private static final String SUMS = """
            select %1$s, report.month, sum(case when report.isLater then 0 else 1 end),
                sum(case when report.isLater then 0 else plan.terms.plannedInvestment end), coalesce(sum(report.more), 0)
            from %2$s
            join AnnualPlanVersion plan on plan.projectId = r.id and plan.year = :year
                and plan.recordedAt < :end and (plan.supersededAt is null or plan.supersededAt >= :end)
            left join (
                select told.projectId as projectId, told.month as month, lead(told.month) %3$s is not null as isLater,
                    told.figures.yearToDateInvestment - coalesce(lead(told.figures.yearToDateInvestment) %3$s, 0) as more
                from ProgressReport told
                where told.year = :year and told.month <= :month
                    and told.recordedAt < :end and (told.supersededAt is null or told.supersededAt >= :end)
            ) report on report.projectId = r.id
            where %4$s
            group by %1$s, report.month""";

    /** By which a report has the one before it as the next: the order of an index. */
    private static final String BACKWARDS = "over (partition by told.projectId order by told.month desc)";

    private static final String ON_KEY_LISTS = " and plan.terms.keyList in :keyLists";

    private final ProjectSums projects;
    private final EntityManager entities;

    @Inject
    InvestmentSums(ProjectSums projects, EntityManager entities) {
        this.projects = projects;
        this.entities = entities;
    }

    /** @param by null for all together */
    InvestmentTally tally(Dimension by, InvestmentQuery investment, ProjectQuery query, Scope scope) {
        ProjectSelection selection = projects.selectionOnAnyKeyList(by, query, scope);
        String order = by == null ? "" : " order by " + selection.order();
        String where = selection.where() + (investment.isOfKeyLists() ? ON_KEY_LISTS : "");
        var sums = entities.createQuery(
                SUMS.formatted(selection.group(), selection.from(), BACKWARDS, where) + order, Tuple.class);
        selection.parameters().forEach(sums::setParameter);
        sums.setParameter("year", investment.year())
                .setParameter("month", investment.month())
                .setParameter("end", BusinessTime.endOf(investment.asOf()));
        if (investment.isOfKeyLists()) {
            sums.setParameter("keyLists", investment.keyLists());
        }
        return new InvestmentTally(sums.getResultStream()
                .map(row -> new InvestmentTally.Line(
                        row.get(0, String.class),
                        row.get(1, Integer.class),
                        row.get(2, Long.class),
                        row.get(3, BigDecimal.class),
                        row.get(4, BigDecimal.class)))
                .toList());
    }
}
