package cn.baton.project.config;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import java.time.Instant;
import java.util.UUID;

/**
 * Something as it was known from one moment until another, the present one among them. The database writes these rows
 * itself whenever the row that stands changes, so that no way of writing can forget it (docs/adr/0011).
 */
@MappedSuperclass
public abstract class KnownRow {

    @Id
    private long validityId;

    private UUID id;
    private long version;
    private Instant knownFrom;
    private Instant knownUntil;

    protected KnownRow() {}

    /** Of what is known: the same in all its rows. */
    public UUID id() {
        return id;
    }

    protected long version() {
        return version;
    }
}
