package cn.baton.project.tour;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.LocalDate;

/** A tour as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "tour_validity")
class KnownTour extends KnownRow {

    @Embedded
    private TourStanding standing;

    protected KnownTour() {}

    LocalDate heldOn() {
        return standing.heldOn();
    }

    TourView view() {
        return standing.view(id(), version());
    }
}
