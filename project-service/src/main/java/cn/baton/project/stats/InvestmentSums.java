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
import jakarta.persistence.TypedQuery;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was completed of the annual plans: of each project with a plan for the year, the plan as it stood on the day and
 * the last report of the year that was known by then.
 */
@ApplicationScoped
class InvestmentSums {

    private static final String SUMS = """
            select %s, count(*), count(report.id), coalesce(sum(plan.terms.plannedInvestment), 0),
                coalesce(sum(report.figures.yearToDateInvestment), 0)
            from %s
            join AnnualPlanVersion plan on plan.projectId = r.id and plan.year = :year
                and plan.recordedAt < :end and (plan.supersededAt is null or plan.supersededAt >= :end)
            left join ProgressReport report on report.projectId = r.id and report.year = :year
                and report.recordedAt < :end and (report.supersededAt is null or report.supersededAt >= :end)
                and report.month = (
                    select max(known.month) from ProgressReport known
                    where known.projectId = r.id and known.year = :year and known.month <= :month
                        and known.recordedAt < :end and (known.supersededAt is null or known.supersededAt >= :end))
            where %s""";

    private static final String ON_KEY_LISTS = " and plan.terms.keyList in :keyLists";

    private final ProjectSums projects;
    private final EntityManager entities;

    @Inject
    InvestmentSums(ProjectSums projects, EntityManager entities) {
        this.projects = projects;
        this.entities = entities;
    }

    InvestmentSum total(InvestmentQuery investment, ProjectQuery query, Scope scope) {
        return rows(projects.selection(null, query, scope), "", investment).getFirst();
    }

    /** In order of the dimension's values; projects that have none come last. */
    List<InvestmentSum> by(Dimension dimension, InvestmentQuery investment, ProjectQuery query, Scope scope) {
        ProjectSelection selection = projects.selection(dimension, query, scope);
        String grouping = " group by " + selection.group() + " order by " + selection.order();
        return rows(selection, grouping, investment);
    }

    private List<InvestmentSum> rows(ProjectSelection selection, String grouping, InvestmentQuery investment) {
        String where = selection.where() + (investment.isOfKeyLists() ? ON_KEY_LISTS : "");
        TypedQuery<Tuple> query = entities.createQuery(
                SUMS.formatted(selection.group(), selection.from(), where) + grouping, Tuple.class);
        selection.parameters().forEach(query::setParameter);
        query.setParameter("year", investment.year())
                .setParameter("month", investment.month())
                .setParameter("end", BusinessTime.endOf(investment.asOf()));
        if (investment.isOfKeyLists()) {
            query.setParameter("keyLists", investment.keyLists());
        }
        return query.getResultList().stream()
                .map(row -> InvestmentSum.of(
                        row.get(0, String.class),
                        row.get(1, Long.class),
                        row.get(2, Long.class),
                        row.get(3, BigDecimal.class),
                        row.get(4, BigDecimal.class)))
                .toList();
    }
}
