package cn.baton.project.land.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.land.LandMatchView;
import cn.baton.project.land.ParcelDetails;
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

    @Inject
    LandEvents(ProjectTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
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
        ParcelDetails land = parcel.details();
        LandFacts facts = new LandFacts(
                project.id(),
                project.details().areaCode(),
                project.details().responsibleUnit(),
                match.id(),
                match.demandId(),
                match.state().name(),
                match.score(),
                parcel.id(),
                land.number(),
                land.areaCode(),
                land.ownerUnit(),
                land.size(),
                land.status().name(),
                land.zoning().name(),
                project.version(),
                clock.instant(),
                by.actor());
        topic.announce(event, project.id(), facts);
    }
}
