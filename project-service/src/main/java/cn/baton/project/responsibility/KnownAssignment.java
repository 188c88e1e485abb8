package cn.baton.project.responsibility;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.util.UUID;

/**
 * An assignment as it was known from one moment until another, the present one among them. The database writes these rows
 * itself, as it does those of projects (docs/adr/0011).
 */
@Entity
@Immutable
@Table(name = "assignment_validity")
class KnownAssignment {

    @Id
    private long validityId;

    private UUID id;
    private long version;
    private Instant knownFrom;
    private Instant knownUntil;

    @Embedded
    private AssignmentStanding standing;

    protected KnownAssignment() {}

    UUID id() {
        return id;
    }

    AssignmentStanding standing() {
        return standing;
    }

    AssignmentView view() {
        return standing.view(id, version);
    }
}
