package cn.baton.project.land.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.land.LandMatchView;
import cn.baton.project.land.ParcelView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces that a project got land, or gave it back, among the events of the project. */
@ApplicationScoped
public class LandEvents {

    private final ProjectTopic topic;
    private final Clock clock;
    private final LandFactsMapper mapper;

    @Inject
    LandEvents(ProjectTopic topic, Clock clock, LandFactsMapper mapper) {
        this.topic = topic;
        this.clock = clock;
        this.mapper = mapper;
    }

    public void matched(LandMatchView match, ParcelView parcel, ProjectView project, Caller by) {
        announce("LandMatched", match, parcel, project, by);
    }

    /** Tells anew what the match told of the parcel. */
    public void changed(LandMatchView match, ParcelView parcel, ProjectView project, Caller by) {
        announce("LandMatchChanged", match, parcel, project, by);
    }

    public void released(LandMatchView match, ParcelView parcel, ProjectView project, Caller by) {
        announce("LandReleased", match, parcel, project, by);
    }

    private void announce(String event, LandMatchView match, ParcelView parcel, ProjectView project, Caller by) {
        topic.announce(event, project.id(), mapper.facts(match, parcel, project, clock.instant(), by.actor()));
    }
}
