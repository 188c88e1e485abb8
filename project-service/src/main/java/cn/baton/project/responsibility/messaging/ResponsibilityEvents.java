package cn.baton.project.responsibility.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.registry.ProjectDetails;
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

    @Inject
    ResponsibilityEvents(ProjectTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    /**
     * Also when an assignment is ended or annulled: consumers keep the last that they heard of each.
     *
     * @param project in the version that the change gave it
     */
    public void assigned(AssignmentView assignment, ProjectView project, Caller by) {
        ProjectDetails details = project.details();
        topic.announce(
                "ResponsibilityAssigned",
                project.id(),
                new ResponsibilityFacts(
                        assignment.id(),
                        project.id(),
                        details.areaCode(),
                        details.responsibleUnit(),
                        details.leadDepartment(),
                        assignment.role().name(),
                        assignment.subject(),
                        assignment.unit(),
                        assignment.from(),
                        assignment.to(),
                        assignment.state().name(),
                        project.version(),
                        clock.instant(),
                        by.actor()));
    }
}
