package cn.baton.issue.ledger.messaging;

import cn.baton.issue.ledger.IssueView;
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

    static IssueFacts of(IssueView issue, Instant occurredAt, Actor actor) {
        return new IssueFacts(
                issue.id(),
                issue.number(),
                issue.projectId(),
                issue.projectName(),
                issue.areaCode(),
                issue.category().name(),
                issue.severity().name(),
                issue.source().name(),
                issue.status().name(),
                issue.level().name(),
                issue.cycle(),
                issue.responsibleUnit(),
                issue.description(),
                issue.dueOn(),
                issue.raisedOn(),
                issue.raisedAt(),
                issue.submission() == null ? null : issue.submission().submittedAt(),
                issue.closing() == null ? null : issue.closing().closedAt(),
                issue.recurrence(),
                issue.version(),
                occurredAt,
                actor);
    }
}
