package cn.baton.issue.ledger.messaging;

import cn.baton.issue.config.Topics;
import cn.baton.issue.ledger.EscalateIssue;
import cn.baton.issue.ledger.IssueView;
import cn.baton.support.event.EventData;
import cn.baton.support.outbox.Outbox;
import cn.baton.support.outbox.OutgoingEvent;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.UUID;

/** Announces what became of an issue, in the transaction in which it became so. */
@ApplicationScoped
public class IssueEvents {

    private final Outbox outbox;
    private final Clock clock;
    private final IssueFactsMapper mapper;

    @Inject
    IssueEvents(Outbox outbox, Clock clock, IssueFactsMapper mapper) {
        this.outbox = outbox;
        this.clock = clock;
        this.mapper = mapper;
    }

    public void raised(IssueView issue, Caller by) {
        announce("IssueRaised", issue.id(), facts(issue, by));
    }

    public void confirmed(IssueView issue, Caller by) {
        announce("IssueConfirmed", issue.id(), facts(issue, by));
    }

    public void assigned(IssueView issue, Caller by) {
        announce("IssueAssigned", issue.id(), facts(issue, by));
    }

    public void planned(IssueView issue, Caller by) {
        announce("RectificationPlanned", issue.id(), facts(issue, by));
    }

    public void escalated(IssueView issue, EscalateIssue step, Caller by) {
        announce("IssueEscalated", issue.id(), new EscalationFacts(facts(issue, by), step.reason(), step.replyDueOn()));
    }

    public void submitted(IssueView issue, Caller by) {
        announce("RectificationSubmitted", issue.id(), facts(issue, by));
    }

    public void returned(IssueView issue, Caller by) {
        announce("RectificationReturned", issue.id(), facts(issue, by));
    }

    public void closed(IssueView issue, Caller by) {
        announce("IssueClosed", issue.id(), facts(issue, by));
    }

    private IssueFacts facts(IssueView issue, Caller by) {
        return mapper.facts(issue, clock.instant(), by.actor());
    }

    private void announce(String event, UUID issueId, EventData facts) {
        outbox.append(new OutgoingEvent(Topics.ISSUE_EVENTS, issueId, "cn.baton.issue." + event + ".v1", facts));
    }
}
