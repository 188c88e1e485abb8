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

    @Inject
    ParticipationEvents(ProjectTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    public void recorded(ParticipationView participation, SessionView session, ProjectView project, Caller by) {
        announce("ParticipationRecorded", participation, session, project, by);
    }

    public void withdrawn(ParticipationView participation, SessionView session, ProjectView project, Caller by) {
        announce("ParticipationWithdrawn", participation, session, project, by);
    }

    private void announce(
            String event, ParticipationView participation, SessionView session, ProjectView project, Caller by) {
        ParticipationFacts facts = new ParticipationFacts(
                participation.id(),
                project.id(),
                project.details().areaCode(),
                session.number(),
                session.heldOn(),
                session.quarter(),
                participation.batch().name(),
                participation.investment(),
                participation.dueStartOn(),
                participation.plannedStartYear(),
                participation.recordedAt(),
                project.version(),
                clock.instant(),
                by.actor());
        topic.announce(event, project.id(), facts);
    }
}
