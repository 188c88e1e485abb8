package cn.baton.project.responsibility.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.responsibility.AssignmentView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces who answers for a project, among its events. */
@ApplicationScoped
public class ResponsibilityEvents {

    private final ProjectTopic topic;
    private final Clock clock;
    private final ResponsibilityFactsMapper mapper;

    @Inject
    ResponsibilityEvents(ProjectTopic topic, Clock clock, ResponsibilityFactsMapper mapper) {
        this.topic = topic;
        this.clock = clock;
        this.mapper = mapper;
    }

    /**
     * Also when an assignment is ended or annulled: consumers keep the last that they heard of each.
     *
     * @param project in the version that the change gave it
     */
    public void assigned(AssignmentView assignment, ProjectView project, Caller by) {
        topic.announce(
                "ResponsibilityAssigned", project.id(), mapper.facts(assignment, project, clock.instant(), by.actor()));
    }
}
