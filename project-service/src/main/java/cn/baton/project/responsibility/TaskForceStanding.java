package cn.baton.project.responsibility;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * All of a task force at one time: once as it stands now ({@link TaskForce}), once for every time that it was known
 * otherwise ({@link KnownTaskForce}).
 */
@Embeddable
class TaskForceStanding {

    private UUID projectId;
    private String leadUnit;
    private LocalDate formedOn;
    private LocalDate dissolvedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TaskForceMember> members;

    private Instant recordedAt;

    protected TaskForceStanding() {}

    static TaskForceStanding formed(UUID projectId, Instant at) {
        TaskForceStanding standing = new TaskForceStanding();
        standing.projectId = projectId;
        standing.recordedAt = at;
        return standing;
    }

    boolean differsFrom(FormTaskForce told) {
        return !told.leadUnit().equals(leadUnit)
                || !told.formedOn().equals(formedOn)
                || !Objects.equals(told.dissolvedOn(), dissolvedOn)
                || !told.members().equals(members);
    }

    void describe(FormTaskForce told) {
        leadUnit = told.leadUnit();
        formedOn = told.formedOn();
        dissolvedOn = told.dissolvedOn();
        members = List.copyOf(told.members());
    }

    TaskForceView view(long version) {
        return new TaskForceView(projectId, version, leadUnit, formedOn, dissolvedOn, members, recordedAt);
    }
}
