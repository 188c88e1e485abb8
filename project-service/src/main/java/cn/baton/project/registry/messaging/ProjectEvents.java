package cn.baton.project.registry.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces what became of a project, in the transaction in which it became so. */
@ApplicationScoped
public class ProjectEvents {

    private final ProjectTopic topic;
    private final Clock clock;

    @Inject
    ProjectEvents(ProjectTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    public void registered(ProjectView project, Caller by) {
        announce("ProjectRegistered", project, by);
    }

    public void changed(ProjectView project, Caller by) {
        announce("ProjectChanged", project, by);
    }

    public void signed(ProjectView project, Caller by) {
        announce("ProjectSigned", project, by);
    }

    public void started(ProjectView project, Caller by) {
        announce("ProjectStarted", project, by);
    }

    public void commissioned(ProjectView project, Caller by) {
        announce("ProjectCommissioned", project, by);
    }

    public void atCapacity(ProjectView project, Caller by) {
        announce("ProjectAtCapacity", project, by);
    }

    public void suspended(ProjectView project, Caller by) {
        announce("ProjectSuspended", project, by);
    }

    public void resumed(ProjectView project, Caller by) {
        announce("ProjectResumed", project, by);
    }

    public void removed(ProjectView project, Caller by) {
        announce("ProjectRemoved", project, by);
    }

    public void libraryTransferred(ProjectView project, Caller by) {
        announce("LibraryTransferred", project, by);
    }

    private void announce(String event, ProjectView project, Caller by) {
        ProjectDetails details = project.details();
        ProjectFacts facts = new ProjectFacts(
                project.id(),
                details.name(),
                details.externalId(),
                details.nationalCode(),
                details.areaCode(),
                details.responsibleUnit(),
                details.leadDepartment(),
                details.governmentInvested(),
                details.field(),
                details.industryCode(),
                details.cluster(),
                details.chain(),
                details.chainRole(),
                details.tags(),
                details.mainProjectId(),
                project.stage().name(),
                project.library().name(),
                project.libraryLevel().name(),
                project.light() == null ? null : project.light().name(),
                project.programmes(),
                details.totalInvestment(),
                project.reservedOn(),
                project.signedOn(),
                project.startedOn(),
                project.completedOn(),
                project.commissionedOn(),
                project.atCapacityOn(),
                details.agreedStartOn(),
                details.plannedStartOn(),
                details.plannedCompletionOn(),
                project.registeredAt(),
                project.version(),
                clock.instant(),
                by.actor());
        topic.announce(event, project.id(), facts);
    }
}
