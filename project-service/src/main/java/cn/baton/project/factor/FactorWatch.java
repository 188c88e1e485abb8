package cn.baton.project.factor;

import cn.baton.project.config.FactorsConfig;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sees to it that everybody hears when a factor is overdue, also of those that became so while no replica ran. */
@ApplicationScoped
class FactorWatch {

    private final FactorService factors;
    private final FactorsConfig config;

    @Inject
    FactorWatch(FactorService factors, FactorsConfig config) {
        this.factors = factors;
        this.config = config;
    }

    @Scheduled(
            every = "{baton.factors.overdue-check}",
            identity = "factors-overdue",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void announceOverdue() {
        int announced;
        do {
            announced = factors.announceOverdue(config.overdueBatch());
        } while (announced == config.overdueBatch());
    }
}
