package cn.baton.project.factor.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.factor.FactorView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces what a project lacks, and whether it got it, among the events of the project. */
@ApplicationScoped
public class FactorEvents {

    private final ProjectTopic topic;
    private final Clock clock;
    private final FactorFactsMapper mapper;

    @Inject
    FactorEvents(ProjectTopic topic, Clock clock, FactorFactsMapper mapper) {
        this.topic = topic;
        this.clock = clock;
        this.mapper = mapper;
    }

    public void requested(FactorView request, ProjectView project, Caller by) {
        announce("FactorRequested", request, project, by);
    }

    public void changed(FactorView request, ProjectView project, Caller by) {
        announce("FactorChanged", request, project, by);
    }

    public void met(FactorView request, ProjectView project, Caller by) {
        announce("FactorMet", request, project, by);
    }

    public void cancelled(FactorView request, ProjectView project, Caller by) {
        announce("FactorCancelled", request, project, by);
    }

    public void overdue(FactorView request, ProjectView project, Caller by) {
        announce("FactorOverdue", request, project, by);
    }

    private void announce(String event, FactorView request, ProjectView project, Caller by) {
        topic.announce(event, project.id(), mapper.facts(request, project, clock.instant(), by.actor()));
    }
}
