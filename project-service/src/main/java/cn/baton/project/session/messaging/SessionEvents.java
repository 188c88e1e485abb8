package cn.baton.project.session.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.session.SessionView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces that a session was put right, for whoever knows its day from the participations. */
@ApplicationScoped
public class SessionEvents {

    private final ProjectTopic topic;
    private final Clock clock;

    @Inject
    SessionEvents(ProjectTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    public void changed(SessionView session, Caller by) {
        SessionFacts facts = new SessionFacts(
                session.id(),
                session.number(),
                session.title(),
                session.heldOn(),
                session.quarter(),
                session.version(),
                clock.instant(),
                by.actor());
        topic.announce("SessionChanged", session.id(), facts);
    }
}
