package cn.baton.scoring.dashboard;

import cn.baton.scoring.fact.FactSnapshot;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** The figures of the city's dashboard (驾驶舱). */
@ApplicationScoped
public class Dashboard {

    private final OverviewRepository figures;
    private final FactSnapshot snapshot;
    private final Clock clock;

    @Inject
    Dashboard(OverviewRepository figures, FactSnapshot snapshot, Clock clock) {
        this.figures = figures;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @Transactional
    public Overview overview(Caller caller) {
        LocalDate today = BusinessTime.today(clock);
        Scope scope = caller.scope();
        snapshot.hold();
        return new Overview(
                today, figures.projects(scope), figures.issues(scope, today), figures.letters(scope, today));
    }
}
