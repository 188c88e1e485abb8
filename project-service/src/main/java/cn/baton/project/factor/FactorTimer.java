package cn.baton.project.factor;

import cn.baton.project.config.FactorsConfig;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.clock.LiveOperation;
import cn.baton.support.due.DueQuery;
import cn.baton.support.due.DueRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Announces the factors that are overdue, each once; those that were needed before live operation began are left alone. */
@ApplicationScoped
class FactorTimer implements DueRows {

    private static final String DUE = """
            select id from factor_request
            where state = 'OPEN' and overdue_announced_at is null and need_by < :today and need_by >= :live
              and id <> all(:except)
            order by need_by, id limit :limit for update skip locked""";

    private final FactorService factors;
    private final FactorsConfig config;
    private final LiveOperation live;
    private final Clock clock;

    @Inject
    FactorTimer(FactorService factors, FactorsConfig config, LiveOperation live, Clock clock) {
        this.factors = factors;
        this.config = config;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "factors-overdue";
    }

    @Override
    public Duration every() {
        return config.overdueCheck();
    }

    @Override
    public int batch() {
        return config.overdueBatch();
    }

    @Override
    public DueQuery due() {
        return new DueQuery(DUE, Map.of("today", BusinessTime.today(clock), "live", live.since()));
    }

    @Override
    public void settle(List<UUID> ids) {
        factors.announceOverdue(ids);
    }
}
