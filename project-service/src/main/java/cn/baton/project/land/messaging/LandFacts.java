package cn.baton.project.land.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What is told of land that a project got or gave back.
 *
 * @param size in 亩
 * @param score 0 to 100, when the parcel was proposed
 */
record LandFacts(
        UUID projectId,
        String areaCode,
        String responsibleUnit,
        UUID matchId,
        UUID demandId,
        String matchState,
        int score,
        UUID parcelId,
        String parcelNumber,
        String parcelAreaCode,
        String parcelOwnerUnit,
        BigDecimal size,
        String status,
        String zoning,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(matchId);
    }
}
