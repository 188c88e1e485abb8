package cn.baton.project.registry;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.util.UUID;

/**
 * A project as it was known from one moment until another. The database writes these rows itself whenever a project's
 * row changes, so that no way of writing can forget it (docs/adr/0011).
 */
@Entity
@Immutable
@Table(name = "project_validity")
class KnownProject {

    @Id
    private long validityId;

    private UUID id;
    private long version;
    private Instant changedAt;
    private Instant knownFrom;
    private Instant knownUntil;

    @Embedded
    private ProjectState state;

    protected KnownProject() {}

    ProjectView view() {
        return state.view(id, version, changedAt);
    }
}
