package cn.baton.project.registry.messaging;

import cn.baton.project.config.ProjectTopic;
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
    private final ProjectFactsMapper mapper;

    @Inject
    ProjectEvents(ProjectTopic topic, Clock clock, ProjectFactsMapper mapper) {
        this.topic = topic;
        this.clock = clock;
        this.mapper = mapper;
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
        topic.announce(event, project.id(), mapper.facts(project, clock.instant(), by.actor()));
    }
}
