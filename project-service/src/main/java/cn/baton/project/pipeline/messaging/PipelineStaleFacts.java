package cn.baton.project.pipeline.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What PipelineStale tells. Money in 万元. */
record PipelineStaleFacts(
        UUID projectId,
        UUID pipelineEntryId,
        String direction,
        Instant lastVerifiedAt,
        BigDecimal totalInvestment,
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
        return Thing.of(pipelineEntryId);
    }
}
