package cn.baton.support.due;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.util.List;

/** Lets every timer over rows look as often as it says, one look of it at a time in a process. */
@ApplicationScoped
class DueSchedule {

    private final Scheduler scheduler;
    private final DueRunner runner;
    private final List<DueRows> timers;

    @Inject
    DueSchedule(Scheduler scheduler, DueRunner runner, @All List<DueRows> timers) {
        this.scheduler = scheduler;
        this.runner = runner;
        this.timers = timers;
    }

    void start(@Observes StartupEvent event) {
        timers.forEach(rows -> scheduler
                .newJob(rows.name())
                .setInterval(rows.every().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setSkipPredicate(ApplicationNotRunning.class)
                .setTask(look -> runner.settleDue(rows))
                .schedule());
    }
}
