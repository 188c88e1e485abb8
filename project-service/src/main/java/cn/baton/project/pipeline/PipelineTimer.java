package cn.baton.project.pipeline;

import cn.baton.project.pipeline.messaging.PipelineEvents;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Announces what has not been verified for too long: once, and again only after a verification and as long a time.
 * Longest due first; after a downtime it catches up, and several replicas share the work.
 */
@ApplicationScoped
class PipelineTimer {

    private static final Logger LOG = Logger.getLogger(PipelineTimer.class);
    private static final Caller SERVICE = Caller.service("project-service");
    private static final int BATCH = 500;

    private final PipelineRepository entries;
    private final Projects projects;
    private final PipelineEvents events;
    private final PipelineConfig config;
    private final Clock clock;

    @Inject
    PipelineTimer(
            PipelineRepository entries, Projects projects, PipelineEvents events, PipelineConfig config, Clock clock) {
        this.entries = entries;
        this.projects = projects;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            identity = "pipeline-staleness",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void checkDue() {
        Instant now = clock.instant();
        List<UUID> due;
        int done;
        do {
            due = QuarkusTransaction.requiringNew().call(() -> entries.dueForStalenessCheck(now, BATCH));
            done = (int) due.stream().filter(entry -> check(entry, now)).count();
        } while (due.size() == BATCH && done > 0);
    }

    private boolean check(UUID id, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> entries.claim(id, now).ifPresent(this::announceOrWait));
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "Pipeline entry %s waits for the next look", id);
            return false;
        }
    }

    /** Whoever changes the entry never waits for the project, so the project may be waited for here. */
    private void announceOrWait(PipelineEntry entry) {
        ProjectStage stage = projects.require(entry.projectId(), SERVICE).stage();
        if (!PipelineEntry.ACTIVE.contains(stage)) {
            entry.checkStalenessAgain(Duration.ofDays(config.staleAfterDays()), clock);
            return;
        }
        ProjectView project = projects.touch(entry.projectId(), SERVICE);
        entry.settleStaleness();
        events.stale(project, entry.id(), entry.direction(), entry.lastVerifiedAt(), SERVICE);
    }
}
