package cn.baton.project.land;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.util.UUID;

/**
 * A parcel as it was known from one moment until another, the present one among them. The database writes these rows
 * itself, as it does those of projects (docs/adr/0011).
 */
@Entity
@Immutable
@Table(name = "parcel_validity")
class KnownParcel {

    @Id
    private long validityId;

    private UUID id;
    private long version;
    private Instant knownFrom;
    private Instant knownUntil;

    @Embedded
    private ParcelStanding standing;

    protected KnownParcel() {}

    UUID id() {
        return id;
    }

    ParcelStanding standing() {
        return standing;
    }

    ParcelView view() {
        return standing.view(id, version);
    }
}
