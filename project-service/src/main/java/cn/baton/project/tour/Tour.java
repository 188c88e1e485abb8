package cn.baton.project.tour;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A round trip to projects where they are judged (观摩), or an event that starts many at once (集中开工). */
@Entity
@Table(name = "tour")
class Tour {

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private TourStanding standing;

    protected Tour() {}

    static Tour plan(TourDetails told, Clock clock) {
        Tour tour = new Tour();
        tour.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        tour.changedAt = clock.instant();
        tour.standing = TourStanding.planned(tour.changedAt);
        tour.standing.describe(told);
        return tour;
    }

    void change(TourDetails told, Clock clock) {
        if (!told.equals(details())) {
            standing.describe(told);
            changedAt = clock.instant();
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    TourDetails details() {
        return standing.details();
    }

    TourView view() {
        return standing.view(id, version);
    }
}
