package cn.baton.support.assignment;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import java.time.Instant;
import java.util.UUID;

/** That somebody looks after a project (督导人员), as the registry has announced it; lists ask for it by its fields. */
@MappedSuperclass
public abstract class ReplicatedAssignment {

    @Id
    private UUID assignmentId;

    private UUID projectId;
    private String subject;
    private Instant beginsAt;
    private Instant endsAt;
    private long version;
}
