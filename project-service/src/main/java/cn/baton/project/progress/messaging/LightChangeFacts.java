package cn.baton.project.progress.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What ProgressLightChanged tells. */
record LightChangeFacts(
        UUID projectId,
        String light,
        String previousLight,
        List<String> reasons,
        String month,
        BigDecimal pointsBehind,
        int missingReports,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        String stage,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return new Thing(projectId, "light");
    }
}
