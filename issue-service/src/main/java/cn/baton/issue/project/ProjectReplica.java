package cn.baton.issue.project;

import cn.baton.support.event.Thing;
import cn.baton.support.inbox.PoisonException;
import cn.baton.support.inbox.State;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.util.UUID;

/**
 * A project as far as the registry has announced it: what this service binds of its events, and keeps. A copy, never the
 * truth.
 *
 * @param areaCode GB/T 2260; null for a project that is seen city-wide only
 * @param stage as the registry names it
 * @param aggregateVersion of the project in the registry
 */
@Embeddable
public record ProjectReplica(
        @Column(insertable = false, updatable = false) UUID projectId,

        String name,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        String stage,

        @Column(name = "version") Long aggregateVersion) {

    /** Throws {@link PoisonException} when a field is missing without which there is no project. */
    public State state() {
        if (projectId == null || name == null || stage == null || aggregateVersion == null) {
            throw new PoisonException("projectId, name, stage or aggregateVersion is missing");
        }
        return new State(Thing.of(projectId), aggregateVersion);
    }
}
