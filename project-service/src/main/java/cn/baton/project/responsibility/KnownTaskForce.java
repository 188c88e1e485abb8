package cn.baton.project.responsibility;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A task force as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "task_force_validity")
class KnownTaskForce extends KnownRow {

    @Embedded
    private TaskForceStanding standing;

    protected KnownTaskForce() {}

    TaskForceView view() {
        return standing.view(version());
    }
}
