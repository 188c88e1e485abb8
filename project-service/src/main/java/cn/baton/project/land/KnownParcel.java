package cn.baton.project.land;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A parcel as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "parcel_validity")
class KnownParcel extends KnownRow {

    @Embedded
    private ParcelStanding standing;

    protected KnownParcel() {}

    ParcelStanding standing() {
        return standing;
    }

    ParcelView view() {
        return standing.view(id(), version());
    }
}
