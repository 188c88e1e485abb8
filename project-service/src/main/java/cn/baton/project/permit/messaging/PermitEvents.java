package cn.baton.project.permit.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.permit.PermitView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces permits, among the events of their project. */
@ApplicationScoped
public class PermitEvents {

    private final ProjectTopic topic;
    private final Clock clock;
    private final PermitFactsMapper mapper;

    @Inject
    PermitEvents(ProjectTopic topic, Clock clock, PermitFactsMapper mapper) {
        this.topic = topic;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** @param project in the version that the issue gave it */
    public void issued(PermitView permit, ProjectView project, Caller by) {
        announce("PermitIssued", permit, project, by);
    }

    /**
     * Takes the announcement of its issue back.
     *
     * @param permit as it was issued
     * @param project in the version that the annulment gave it
     */
    public void annulled(PermitView permit, ProjectView project, Caller by) {
        announce("PermitAnnulled", permit, project, by);
    }

    private void announce(String event, PermitView permit, ProjectView project, Caller by) {
        topic.announce(event, project.id(), mapper.facts(permit, project, clock.instant(), by.actor()));
    }
}
