package cn.baton.notification.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.util.UUID;

/** That somebody looks after a project (督导人员), as the registry has announced it; lists ask for it by its fields. */
@Entity
@Immutable
@Table(name = "assignment_replica")
class AssignmentReplica {

    @Id
    private UUID assignmentId;

    private UUID projectId;
    private String subject;
    private Instant beginsAt;
    private Instant endsAt;
    private long version;

    protected AssignmentReplica() {}
}
