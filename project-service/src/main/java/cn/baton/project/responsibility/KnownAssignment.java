package cn.baton.project.responsibility;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An assignment as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "assignment_validity")
class KnownAssignment extends KnownRow {

    @Embedded
    private AssignmentStanding standing;

    protected KnownAssignment() {}

    AssignmentStanding standing() {
        return standing;
    }

    AssignmentView view() {
        return standing.view(id(), version());
    }
}
