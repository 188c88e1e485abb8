package cn.baton.project.milestone.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.milestone.MilestoneView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces milestones, among the events of their project. */
@ApplicationScoped
public class MilestoneEvents {

    private final ProjectTopic topic;
    private final Clock clock;
    private final MilestoneFactsMapper mapper;

    @Inject
    MilestoneEvents(ProjectTopic topic, Clock clock, MilestoneFactsMapper mapper) {
        this.topic = topic;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** @param project in the version that the achievement gave it */
    public void achieved(MilestoneView milestone, ProjectView project, Caller by) {
        announce("MilestoneAchieved", milestone, project, by);
    }

    /** Tells anew what its achievement told. */
    public void changed(MilestoneView milestone, ProjectView project, Caller by) {
        announce("MilestoneChanged", milestone, project, by);
    }

    /** Takes the announcement of its achievement back. */
    public void annulled(MilestoneView milestone, ProjectView project, Caller by) {
        announce("MilestoneAnnulled", milestone, project, by);
    }

    private void announce(String event, MilestoneView milestone, ProjectView project, Caller by) {
        topic.announce(event, project.id(), mapper.facts(milestone, project, clock.instant(), by.actor()));
    }
}
