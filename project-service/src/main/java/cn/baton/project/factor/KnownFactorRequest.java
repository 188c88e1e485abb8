package cn.baton.project.factor;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A request as it was known from one moment until another, the present one among them. The database writes these rows
 * itself, as it does those of projects (docs/adr/0011).
 */
@Entity
@Immutable
@Table(name = "factor_request_validity")
class KnownFactorRequest {

    @Id
    private long validityId;

    private UUID id;
    private long version;
    private Instant knownFrom;
    private Instant knownUntil;

    @Embedded
    private FactorStanding standing;

    protected KnownFactorRequest() {}

    UUID id() {
        return id;
    }

    FactorStanding standing() {
        return standing;
    }

    FactorView view(LocalDate day) {
        return standing.view(id, version, day);
    }
}
