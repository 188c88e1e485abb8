package cn.baton.project.stats;

import cn.baton.project.registry.Dimension;
import cn.baton.project.registry.ProjectQuery;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectSum;
import cn.baton.project.registry.ProjectSums;
import cn.baton.project.registry.ProjectTally;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Figures about the registry. */
@ApplicationScoped
public class StatsService {

    private static final int LAST_MONTH = 12;

    private final ProjectSums sums;
    private final InvestmentSums investment;
    private final PermitSums permits;
    private final Projects projects;
    private final Clock clock;

    @Inject
    StatsService(ProjectSums sums, InvestmentSums investment, PermitSums permits, Projects projects, Clock clock) {
        this.sums = sums;
        this.investment = investment;
        this.permits = permits;
        this.projects = projects;
        this.clock = clock;
    }

    /** @param year of the steps; null for the year of the day */
    @Transactional
    public ProjectOverview overview(Integer year, ProjectQuery query, Caller caller) {
        LocalDate asOf = asOf(query);
        LocalDate from = year == null ? asOf.withDayOfYear(1) : LocalDate.ofYearDay(year, 1);
        LocalDate endOfYear = from.plusYears(1).minusDays(1);
        LocalDate to = endOfYear.isBefore(asOf) ? endOfYear : asOf;
        ProjectTally tally = sums.tally(from, to, query, caller.scope());
        return new ProjectOverview(
                asOf,
                tally.total(),
                tally.onCourse(),
                tally.byStage(),
                tally.byLibrary(),
                tally.byLight(),
                new ProjectOverview.YearToDate(
                        from,
                        to,
                        tally.reached(ProjectStage.SIGNED),
                        tally.reached(ProjectStage.STARTED),
                        tally.reached(ProjectStage.COMPLETED),
                        tally.reached(ProjectStage.COMMISSIONED)));
    }

    @Transactional
    public ProjectBreakdown breakdown(Dimension by, Dimension of, ProjectQuery query, Caller caller) {
        List<ProjectSum> groups = sums.by(by, of, query, caller.scope());
        boolean isOfOne = (by == null || by.isOfOne()) && of.isOfOne();
        ProjectSum total = isOfOne ? ProjectSum.of(groups.stream()) : sums.total(query, caller.scope());
        return new ProjectBreakdown(asOf(query), by, total, groups);
    }

    /**
     * @param year of the plans; null for the year of the day
     * @param month last month whose reports count; null for the last one that can have been reported
     * @param query whose key lists are asked of these plans
     */
    @Transactional
    public InvestmentStats investment(Integer year, Integer month, Dimension by, ProjectQuery query, Caller caller) {
        LocalDate asOf = asOf(query);
        Scope scope = caller.scope();
        int ofYear = year == null ? asOf.getYear() : year;
        int upTo = month != null ? month : ofYear == asOf.getYear() ? asOf.getMonthValue() : LAST_MONTH;
        InvestmentQuery asked = new InvestmentQuery(ofYear, upTo, query.keyLists(), asOf);
        InvestmentTally tally = investment.tally(by, asked, query, scope);
        InvestmentTally all = by == null || by.isOfOne() ? tally : investment.tally(null, asked, query, scope);
        return new InvestmentStats(
                asOf,
                ofYear,
                upTo,
                by,
                all.total(),
                by == null ? List.of() : tally.byGroup(),
                all.byMonth(ofYear, upTo));
    }

    @Transactional
    public PermitStats permits(Dimension by, ProjectQuery query, Caller caller) {
        LocalDate asOf = asOf(query);
        Scope scope = caller.scope();
        return new PermitStats(asOf, by, permits.total(asOf, query, scope), permits.by(by, asOf, query, scope));
    }

    private LocalDate asOf(ProjectQuery query) {
        projects.requireKnowable(query.asOf());
        return query.asOf() == null ? BusinessTime.today(clock) : query.asOf();
    }
}
