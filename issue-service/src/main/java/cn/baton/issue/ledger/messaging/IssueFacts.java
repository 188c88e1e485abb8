package cn.baton.issue.ledger.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What every event of an issue tells: enough that no consumer has to call back, and no person's name. */
record IssueFacts(
        UUID issueId,
        String number,
        UUID projectId,
        String projectName,
        String areaCode,
        String category,
        String severity,
        String source,
        String status,
        String level,
        int cycle,
        String responsibleUnit,
        String description,
        LocalDate dueOn,
        LocalDate raisedOn,
        Instant raisedAt,
        Instant submittedAt,
        Instant closedAt,
        int recurrence,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(issueId);
    }
}
