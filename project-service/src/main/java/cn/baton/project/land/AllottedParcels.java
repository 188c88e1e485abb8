package cn.baton.project.land;

import cn.baton.project.land.messaging.LandEvents;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Objects;
import java.util.Optional;

/** Tells anew what was told of a parcel when a project got it. */
@ApplicationScoped
class AllottedParcels {

    private final LandMatchRepository matches;
    private final Projects projects;
    private final LandEvents events;

    @Inject
    AllottedParcels(LandMatchRepository matches, Projects projects, LandEvents events) {
        this.matches = matches;
        this.projects = projects;
        this.events = events;
    }

    /**
     * To be asked before the parcel changes: whoever gives land to a project locks the project first, too.
     *
     * @return the project that has the parcel, in a new version; empty when what was told of it still holds
     */
    Optional<ProjectView> touchProject(ParcelView parcel, ParcelDetails changed) {
        ParcelDetails told = parcel.details();
        boolean holds = told.number().equals(changed.number()) && Objects.equals(told.ownerUnit(), changed.ownerUnit());
        return parcel.allottedTo() == null || holds
                ? Optional.empty()
                : Optional.of(projects.touchToSettle(parcel.allottedTo(), LandMatchService.MARKET));
    }

    void announce(ParcelView parcel, ProjectView project, Caller by) {
        events.changed(matches.acceptedOf(parcel.id()).view(), parcel, project, by);
    }
}
