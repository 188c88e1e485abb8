package cn.baton.project.responsibility;

import cn.baton.support.security.Caller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

import java.util.List;
import java.util.UUID;

/**
 * Lets assignments come into force and go out of it with the days. Each project has its own transaction and waits for
 * its other writers, so that several replicas do no harm; what a failure or downtime left out is found the next time.
 */
@ApplicationScoped
class AssignmentTimer {

    private static final Logger LOG = Logger.getLogger(AssignmentTimer.class);
    private static final Caller SELF = Caller.service("project-service");
    private static final UUID BEGINNING = new UUID(0, 0);

    private final AssignmentService assignments;

    @Inject
    AssignmentTimer(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @Scheduled(
            every = "5m",
            identity = "assignments",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void follow() {
        UUID last = BEGINNING;
        List<UUID> projects;
        do {
            projects = assignments.projectsToFollow(last);
            projects.forEach(this::follow);
            last = projects.isEmpty() ? last : projects.getLast();
        } while (!projects.isEmpty());
    }

    /** One project that cannot be followed must not keep the others waiting. */
    private void follow(UUID project) {
        try {
            assignments.follow(project, SELF);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The assignments of project %s were not followed", project);
        }
    }
}
