package cn.baton.project.responsibility.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Who answers for a project, by subject and never by name; the version is the project's. */
record ResponsibilityFacts(
        UUID assignmentId,
        UUID projectId,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        String role,
        String subject,
        String unit,
        LocalDate from,
        LocalDate to,
        String state,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(assignmentId);
    }
}
