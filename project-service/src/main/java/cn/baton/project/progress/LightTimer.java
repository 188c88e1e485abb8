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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

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
            done = review(due, today);
        } while (due.size() == BATCH && done > 0);
    }

    /** @return how many of them are settled */
    private int review(List<UUID> due, LocalDate today) {
        try {
            Set<UUID> outdated = QuarkusTransaction.requiringNew().call(() -> settleOthers(due, today));
            int failed = 0;
            for (UUID project : outdated) {
                failed += relight(project, today) ? 0 : 1;
            }
            return due.size() - failed;
        } catch (RuntimeException failure) {
            if (due.size() == 1) {
                LOG.warnf(failure, "The light of project %s waits for the next look", due.getFirst());
                return 0;
            }
            // Whichever it is, it shall not hold up the others.
            int half = due.size() / 2;
            return review(due.subList(0, half), today) + review(due.subList(half, due.size()), today);
        }
    }

    /**
     * Without a lock on the projects, since most lights are right.
     *
     * @return those whose light is not
     */
    private Set<UUID> settleOthers(List<UUID> due, LocalDate today) {
        Collection<ProjectView> claimed = projects.all(watch.claim(due, today)).values();
        Set<UUID> outdated = lights.outdated(claimed);
        settle(
                claimed.stream()
                        .filter(project -> !outdated.contains(project.id()))
                        .toList(),
                today);
        return outdated;
    }

    private boolean relight(UUID projectId, LocalDate today) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                ProjectView project = projects.touchToSettle(projectId, SERVICE);
                lights.review(project, SERVICE);
                settle(List.of(project), today);
            });
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The light of project %s waits for the next look", projectId);
            return false;
        }
    }

    private void settle(Collection<ProjectView> reviewed, LocalDate today) {
        Map<Boolean, List<UUID>> watched = reviewed.stream()
                .collect(partitioningBy(
                        project -> LightRules.WATCHED.contains(project.stage()), mapping(ProjectView::id, toList())));
        watch.postpone(watched.get(true), today.plusDays(1));
        watch.remove(watched.get(false));
    }
}
