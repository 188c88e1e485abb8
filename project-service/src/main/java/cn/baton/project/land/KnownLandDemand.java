package cn.baton.project.land;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A demand as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "land_demand_validity")
class KnownLandDemand extends KnownRow {

    @Embedded
    private LandDemandStanding standing;

    protected KnownLandDemand() {}

    LandDemandStanding standing() {
        return standing;
    }

    LandDemandView view() {
        return standing.view(id(), version());
    }
}
