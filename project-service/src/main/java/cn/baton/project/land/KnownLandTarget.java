package cn.baton.project.land;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A target as it was known from one moment until another, the present one among them. The database writes these rows
 * itself, as it does those of projects (docs/adr/0011).
 */
@Entity
@Immutable
@Table(name = "land_target_validity")
class KnownLandTarget {

    @Id
    private long validityId;

    private UUID id;
    private long version;
    private Instant knownFrom;
    private Instant knownUntil;

    @Embedded
    private LandTargetState state;

    protected KnownLandTarget() {}

    UUID id() {
        return id;
    }

    String areaCode() {
        return state.areaCode();
    }

    int year() {
        return state.year();
    }

    BigDecimal progress() {
        return state.progress();
    }

    LandTargetView view() {
        return state.view(id, version);
    }
}
