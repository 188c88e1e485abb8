package cn.baton.project.registry;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.Instant;

/** A project as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "project_validity")
class KnownProject extends KnownRow {

    private Instant changedAt;

    @Embedded
    private ProjectState state;

    protected KnownProject() {}

    ProjectView view() {
        return state.view(id(), version(), changedAt);
    }
}
