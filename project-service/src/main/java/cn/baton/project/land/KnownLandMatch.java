package cn.baton.project.land;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A match as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "land_match_validity")
class KnownLandMatch extends KnownRow {

    @Embedded
    private LandMatchStanding standing;

    protected KnownLandMatch() {}

    LandMatchStanding standing() {
        return standing;
    }

    LandMatchView view() {
        return standing.view(id(), version());
    }
}
