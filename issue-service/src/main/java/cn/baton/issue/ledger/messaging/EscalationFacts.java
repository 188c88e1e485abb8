package cn.baton.issue.ledger.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.time.Instant;
import java.time.LocalDate;

/** What the escalation of an issue tells beside the issue itself: what its letter must say. */
record EscalationFacts(@JsonUnwrapped IssueFacts issue, String reason, LocalDate replyDueOn) implements EventData {

    @Override
    public Thing thing() {
        return issue.thing();
    }

    @Override
    public long aggregateVersion() {
        return issue.aggregateVersion();
    }

    @Override
    public Instant occurredAt() {
        return issue.occurredAt();
    }

    @Override
    public Actor actor() {
        return issue.actor();
    }
}
