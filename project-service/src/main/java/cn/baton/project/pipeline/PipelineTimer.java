package cn.baton.project.pipeline;

import cn.baton.project.pipeline.messaging.PipelineEvents;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.due.DueQuery;
import cn.baton.support.due.DueRows;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Announces what has not been verified for too long: once, and again only after a verification and as long a time. */
@ApplicationScoped
class PipelineTimer implements DueRows {

    private static final Caller SERVICE = Caller.service("project-service");

    private static final String DUE = """
            select id from pipeline_entry where stale_check_at <= :by and id <> all(:except)
            order by stale_check_at, id limit :limit for update skip locked""";

    private final PipelineRepository entries;
    private final Projects projects;
    private final PipelineEvents events;
    private final Staleness staleness;
    private final Clock clock;

    @Inject
    PipelineTimer(
            PipelineRepository entries, Projects projects, PipelineEvents events, Staleness staleness, Clock clock) {
        this.entries = entries;
        this.projects = projects;
        this.events = events;
        this.staleness = staleness;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pipeline-staleness";
    }

    /** One project at a time is held. */
    @Override
    public int batch() {
        return 1;
    }

    @Override
    public DueQuery due() {
        return new DueQuery(DUE, Map.of("by", staleness.before().plus(staleness.after())));
    }

    @Override
    public void settle(List<UUID> ids) {
        ids.forEach(id -> announceOrWait(entries.findById(id)));
    }

    /** Whoever changes the entry never waits for the project, so the project may be waited for here. */
    private void announceOrWait(PipelineEntry entry) {
        ProjectStage stage = projects.require(entry.projectId(), SERVICE).stage();
        if (!PipelineEntry.ACTIVE.contains(stage)) {
            entry.checkStalenessAgain(staleness.after(), clock);
            return;
        }
        ProjectView project = projects.touch(entry.projectId(), SERVICE);
        entry.settleStaleness();
        events.stale(project, entry.id(), entry.direction(), entry.lastVerifiedAt(), SERVICE);
    }
}
