package cn.baton.project.tour;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A round trip to projects where they are judged (观摩), or an event that starts many at once (集中开工). */
@Entity
@Table(name = "tour")
class Tour {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private TourKind kind;

    private String round;
    private LocalDate heldOn;
    private Instant recordedAt;

    protected Tour() {}

    static Tour plan(TourDetails told, Clock clock) {
        Tour tour = new Tour();
        tour.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        tour.recordedAt = clock.instant();
        tour.change(told);
        return tour;
    }

    void change(TourDetails told) {
        name = told.name();
        kind = told.kind();
        round = told.round();
        heldOn = told.heldOn();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    TourDetails details() {
        return new TourDetails(name, kind, round, heldOn);
    }

    TourView view() {
        return new TourView(id, version, details(), recordedAt);
    }
}
