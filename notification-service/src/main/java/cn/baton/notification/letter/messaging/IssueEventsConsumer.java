package cn.baton.notification.letter.messaging;

import cn.baton.notification.letter.LetterDrafting;
import cn.baton.support.inbox.EventConsumer;
import cn.baton.support.inbox.EventHandlers;
import cn.baton.support.inbox.Inbox;
import cn.baton.support.security.Caller;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of issues that were escalated, and has letters drafted. */
@ApplicationScoped
public class IssueEventsConsumer implements EventConsumer {

    static final String CHANNEL = "issue-events";

    private static final Caller SELF = Caller.service("notification-service");

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    IssueEventsConsumer(Inbox inbox, LetterDrafting drafting) {
        this.inbox = inbox;
        this.handlers = new EventHandlers()
                .acts(
                        IssueEscalated.TYPE,
                        IssueEscalated.class,
                        received -> drafting.draft(received.data().toMatter(), SELF));
    }

    @Incoming(CHANNEL)
    @Blocking
    public void receive(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(this, batch);
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }
}
