package cn.baton.project.milestone.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What every event of an achieved milestone tells; the version is the project's. */
record MilestoneFacts(
        UUID milestoneId,
        UUID projectId,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        String name,
        String code,
        LocalDate plannedOn,
        LocalDate achievedOn,
        boolean approximate,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(milestoneId);
    }
}
