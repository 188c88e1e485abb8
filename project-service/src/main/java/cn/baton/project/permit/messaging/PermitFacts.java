package cn.baton.project.permit.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the issue of a permit tells, and its annulment again; the version is the project's. */
record PermitFacts(
        UUID permitId,
        UUID projectId,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        String type,
        String authority,
        LocalDate appliedOn,
        LocalDate issuedOn,
        int elapsedDays,
        int elapsedWorkingDays,
        Integer promisedWorkingDays,
        LocalDate dueOn,
        Boolean withinPromise,
        boolean provisional,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(permitId);
    }
}
