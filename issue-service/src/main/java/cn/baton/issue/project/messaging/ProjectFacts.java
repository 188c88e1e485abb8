package cn.baton.issue.project.messaging;

import cn.baton.issue.project.KnownProject;
import cn.baton.support.event.Thing;
import cn.baton.support.inbox.PoisonException;
import cn.baton.support.inbox.State;

import java.util.UUID;

/** What this service binds of the events of a project. */
record ProjectFacts(
        UUID projectId,
        String name,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        String stage,
        Long aggregateVersion) {

    /** Throws {@link PoisonException} when a field is missing without which there is no project. */
    State toState() {
        if (projectId == null || name == null || stage == null || aggregateVersion == null) {
            throw new PoisonException("projectId, name, stage or aggregateVersion is missing");
        }
        return new State(Thing.of(projectId), aggregateVersion);
    }

    KnownProject toProject() {
        return new KnownProject(projectId, name, areaCode, responsibleUnit, leadDepartment, stage, aggregateVersion);
    }
}
