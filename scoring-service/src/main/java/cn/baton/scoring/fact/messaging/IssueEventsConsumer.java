package cn.baton.scoring.fact.messaging;

import cn.baton.scoring.config.Channels;
import cn.baton.scoring.fact.Facts;
import cn.baton.scoring.fact.IssueFact;
import cn.baton.support.inbox.EventConsumer;
import cn.baton.support.inbox.EventHandlers;
import cn.baton.support.inbox.Inbox;
import cn.baton.support.inbox.Received;
import cn.baton.support.inbox.State;
import cn.baton.support.inbox.StateKeeper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import java.util.List;

/** Keeps what is known of issues: every event tells the whole state, and the newest one stands. */
@ApplicationScoped
public class IssueEventsConsumer implements EventConsumer {

    static final List<String> EVENTS = List.of(
            "IssueRaised",
            "IssueConfirmed",
            "IssueAssigned",
            "RectificationPlanned",
            "IssueEscalated",
            "RectificationSubmitted",
            "RectificationReturned",
            "IssueClosed");

    private final Inbox inbox;
    private final EventHandlers handlers = new EventHandlers();

    @Inject
    IssueEventsConsumer(Inbox inbox, Facts facts) {
        this.inbox = inbox;
        StateKeeper<IssueFact> keeper = StateKeeper.of(IssueEventsConsumer::state, newest -> facts.keepIssues(newest));
        EVENTS.forEach(event -> handlers.keeps("cn.baton.issue." + event + ".v1", IssueFact.class, keeper));
    }

    @Incoming(Channels.ISSUE_EVENTS)
    @Blocking
    public void receive(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(this, batch);
    }

    @Override
    public String channel() {
        return Channels.ISSUE_EVENTS;
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }

    private static State state(Received<IssueFact> received) {
        IssueFact fact = received.data().requireComplete();
        return FactState.of(fact.issueId(), fact.aggregateVersion(), received.event());
    }
}
