package cn.baton.project.tour;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * All that lists know of a tour at one time: once as it stands now ({@link Tour}), once for every time that it was known
 * otherwise ({@link KnownTour}).
 */
@Embeddable
class TourStanding {

    private String name;

    @Enumerated(EnumType.STRING)
    private TourKind kind;

    private String round;
    private LocalDate heldOn;
    private Instant recordedAt;

    protected TourStanding() {}

    static TourStanding planned(Instant at) {
        TourStanding standing = new TourStanding();
        standing.recordedAt = at;
        return standing;
    }

    void describe(TourDetails told) {
        name = told.name();
        kind = told.kind();
        round = told.round();
        heldOn = told.heldOn();
    }

    LocalDate heldOn() {
        return heldOn;
    }

    TourDetails details() {
        return new TourDetails(name, kind, round, heldOn);
    }

    TourView view(UUID id, long version) {
        return new TourView(id, version, details(), recordedAt);
    }
}
