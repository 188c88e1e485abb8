package cn.baton.notification.assignment;

import cn.baton.support.assignment.ReplicatedAssignment;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Who looks after which project, to narrow the lists of inspectors. */
@Entity
@Immutable
@Table(name = "assignment_replica")
class AssignmentReplica extends ReplicatedAssignment {

    protected AssignmentReplica() {}
}
