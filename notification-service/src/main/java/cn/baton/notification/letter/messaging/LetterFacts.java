package cn.baton.notification.letter.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What every event of a letter tells: enough that no consumer has to call back.
 *
 * @param repliedAt of the latest reply
 */
record LetterFacts(
        UUID letterId,
        String kind,
        String state,
        String number,
        UUID issueId,
        String issueNumber,
        UUID projectId,
        String areaCode,
        String recipientUnit,
        String level,
        int cycle,
        LocalDate replyDueOn,
        Instant draftedAt,
        Instant issuedAt,
        Instant deliveredAt,
        Instant repliedAt,
        Instant acceptedAt,
        Instant revokedAt,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(letterId);
    }
}
