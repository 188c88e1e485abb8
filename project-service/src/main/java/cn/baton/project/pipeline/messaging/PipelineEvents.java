package cn.baton.project.pipeline.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.pipeline.Direction;
import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Announces what became of the pipeline, in the transaction in which it became so. */
@ApplicationScoped
public class PipelineEvents {

    private final ProjectTopic topic;
    private final Clock clock;

    @Inject
    PipelineEvents(ProjectTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    public void stale(ProjectView project, UUID entryId, Direction direction, Instant lastVerifiedAt, Caller by) {
        ProjectDetails details = project.details();
        topic.announce(
                "PipelineStale",
                project.id(),
                new PipelineStaleFacts(
                        project.id(),
                        entryId,
                        direction.name(),
                        lastVerifiedAt,
                        details.totalInvestment(),
                        details.areaCode(),
                        details.responsibleUnit(),
                        details.leadDepartment(),
                        project.stage().name(),
                        project.version(),
                        clock.instant(),
                        by.actor()));
    }
}
