package cn.baton.project.responsibility;

import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The people of several units who carry a project together (专班); a project has one at most. */
@Entity
@Table(name = "task_force")
class TaskForce {

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private TaskForceStanding standing;

    protected TaskForce() {}

    static TaskForce form(UUID projectId, FormTaskForce told, Clock clock) {
        TaskForce force = new TaskForce();
        force.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        force.standing = TaskForceStanding.formed(projectId, clock.instant());
        force.reform(told, clock);
        return force;
    }

    void reform(FormTaskForce told, Clock clock) {
        BusinessDates.requireNotInFuture("formedOn", told.formedOn(), clock);
        BusinessDates.requireNotBefore(
                "dissolvedOn", told.dissolvedOn(), LocalizedText.of("组建日期", "the day of forming"), told.formedOn());
        for (int i = 0; i < told.members().size(); i++) {
            requireSound(told.members(), i);
        }
        if (standing.differsFrom(told)) {
            standing.describe(told);
            changedAt = clock.instant();
        }
    }

    private static void requireSound(List<TaskForceMember> members, int index) {
        TaskForceMember member = members.get(index);
        BusinessDates.requireNotBefore(
                "members[%d].to".formatted(index),
                member.to(),
                LocalizedText.of("开始日期", "the first day"),
                member.from());
        if (members.subList(0, index).stream().anyMatch(member::overlaps)) {
            throw ProblemException.invalid(
                    "members[%d].subject".formatted(index),
                    LocalizedText.of("同一人的任期重叠", "The same person's days overlap"));
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    TaskForceView view() {
        return standing.view(version);
    }
}
