package cn.baton.project.progress;

import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Looks at every watched project once a day, longest due first: reports that did not come, starts that did not happen.
 * After a downtime it catches up. Several replicas share the work; what one of them cannot do waits for the next look
 * and holds nobody up.
 */
@ApplicationScoped
class LightTimer {

    private static final Logger LOG = Logger.getLogger(LightTimer.class);
    private static final Caller SERVICE = Caller.service("project-service");
    private static final int BATCH = 500;

    private final LightWatch watch;
    private final ProgressLights lights;
    private final Projects projects;
    private final Clock clock;

    @Inject
    LightTimer(LightWatch watch, ProgressLights lights, Projects projects, Clock clock) {
        this.watch = watch;
        this.lights = lights;
        this.projects = projects;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            identity = "progress-watch",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void enrol() {
        watch.enrol(BusinessTime.today(clock));
    }

    @Scheduled(
            every = "1m",
            identity = "progress-lights",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void reviewDue() {
        LocalDate today = BusinessTime.today(clock);
        List<UUID> due;
        int done;
        do {
            due = watch.due(today, BATCH);
            done = (int) due.stream().filter(project -> review(project, today)).count();
        } while (due.size() == BATCH && done > 0);
    }

    private boolean review(UUID projectId, LocalDate today) {
        try {
            if (QuarkusTransaction.requiringNew().call(() -> isOutdated(projectId, today))) {
                QuarkusTransaction.requiringNew().run(() -> relight(projectId, today));
            }
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The light of project %s waits for the next look", projectId);
            return false;
        }
    }

    /** Without a lock on the project, since most lights are right; those are settled here. */
    private boolean isOutdated(UUID projectId, LocalDate today) {
        if (!watch.claim(projectId, today)) {
            return false;
        }
        ProjectView project = projects.require(projectId, SERVICE);
        if (lights.isOutdated(project)) {
            return true;
        }
        settle(project, today);
        return false;
    }

    private void relight(UUID projectId, LocalDate today) {
        ProjectView project = projects.touchToSettle(projectId, SERVICE);
        lights.review(project, SERVICE);
        settle(project, today);
    }

    private void settle(ProjectView project, LocalDate today) {
        if (LightRules.WATCHED.contains(project.stage())) {
            watch.postpone(project.id(), today.plusDays(1));
        } else {
            watch.remove(project.id());
        }
    }
}
