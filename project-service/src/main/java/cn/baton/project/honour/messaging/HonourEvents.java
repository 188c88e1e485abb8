package cn.baton.project.honour.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.honour.HonourView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces honours that hold. */
@ApplicationScoped
public class HonourEvents {

    private final ProjectTopic topic;
    private final Clock clock;

    @Inject
    HonourEvents(ProjectTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    public void verified(HonourView honour, ProjectView project, Caller by) {
        HonourFacts facts = new HonourFacts(
                honour.id(),
                project.id(),
                project.details().areaCode(),
                honour.details().level().name(),
                honour.details().title(),
                honour.details().awardedOn(),
                honour.verifiedByUnit(),
                project.version(),
                clock.instant(),
                by.actor());
        topic.announce("HonourVerified", project.id(), facts);
    }
}
