package cn.baton.project.session.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.session.ParticipationView;
import cn.baton.project.session.SessionView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces that a project takes part in a session, or after all does not. */
@ApplicationScoped
public class ParticipationEvents {

    private final ProjectTopic topic;
    private final Clock clock;
    private final ParticipationFactsMapper mapper;

    @Inject
    ParticipationEvents(ProjectTopic topic, Clock clock, ParticipationFactsMapper mapper) {
        this.topic = topic;
        this.clock = clock;
        this.mapper = mapper;
    }

    public void recorded(ParticipationView participation, SessionView session, ProjectView project, Caller by) {
        announce("ParticipationRecorded", participation, session, project, by);
    }

    public void withdrawn(ParticipationView participation, SessionView session, ProjectView project, Caller by) {
        announce("ParticipationWithdrawn", participation, session, project, by);
    }

    private void announce(
            String event, ParticipationView participation, SessionView session, ProjectView project, Caller by) {
        topic.announce(event, project.id(), mapper.facts(participation, session, project, clock.instant(), by.actor()));
    }
}
