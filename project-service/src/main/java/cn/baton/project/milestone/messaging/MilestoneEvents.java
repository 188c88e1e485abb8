package cn.baton.project.milestone.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.milestone.MilestoneView;
import cn.baton.project.registry.ProjectDetails;
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

    @Inject
    MilestoneEvents(ProjectTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
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
        ProjectDetails details = project.details();
        MilestoneFacts facts = new MilestoneFacts(
                milestone.id(),
                project.id(),
                details.areaCode(),
                details.responsibleUnit(),
                details.leadDepartment(),
                milestone.plan().name(),
                milestone.plan().code(),
                milestone.plan().plannedOn(),
                milestone.achievedOn(),
                milestone.approximate(),
                project.version(),
                clock.instant(),
                by.actor());
        topic.announce(event, project.id(), facts);
    }
}
