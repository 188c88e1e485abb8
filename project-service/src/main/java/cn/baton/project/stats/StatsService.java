package cn.baton.project.stats;

import cn.baton.project.registry.Dimension;
import cn.baton.project.registry.ProjectQuery;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectSums;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** Figures about the registry. */
@ApplicationScoped
public class StatsService {

    private final ProjectSums sums;
    private final Projects projects;
    private final Clock clock;

    @Inject
    StatsService(ProjectSums sums, Projects projects, Clock clock) {
        this.sums = sums;
        this.projects = projects;
        this.clock = clock;
    }

    @Transactional
    public ProjectOverview overview(ProjectQuery query, Caller caller) {
        LocalDate asOf = asOf(query);
        LocalDate from = asOf.withDayOfYear(1);
        Scope scope = caller.scope();
        return new ProjectOverview(
                asOf,
                sums.total(query, scope),
                sums.by(null, Dimension.STAGE, query, scope),
                sums.by(Dimension.LEVEL, Dimension.LIBRARY, query, scope),
                sums.by(null, Dimension.LIGHT, query, scope),
                new ProjectOverview.YearToDate(
                        from,
                        sums.reaching(ProjectStage.SIGNED, from, asOf, query, scope),
                        sums.reaching(ProjectStage.STARTED, from, asOf, query, scope),
                        sums.reaching(ProjectStage.COMPLETED, from, asOf, query, scope),
                        sums.reaching(ProjectStage.COMMISSIONED, from, asOf, query, scope)));
    }

    @Transactional
    public ProjectBreakdown breakdown(Dimension by, Dimension of, ProjectQuery query, Caller caller) {
        return new ProjectBreakdown(
                asOf(query), by, sums.total(query, caller.scope()), sums.by(by, of, query, caller.scope()));
    }

    private LocalDate asOf(ProjectQuery query) {
        projects.requireKnowable(query.asOf());
        return query.asOf() == null ? BusinessTime.today(clock) : query.asOf();
    }
}
