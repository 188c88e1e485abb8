package cn.baton.scoring.fact.messaging;

import cn.baton.scoring.config.Channels;
import cn.baton.scoring.fact.Facts;
import cn.baton.scoring.fact.LetterFact;
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

/** Keeps what is known of letters: every event tells the whole state, and the newest one stands. */
@ApplicationScoped
public class LetterEventsConsumer implements EventConsumer {

    static final List<String> EVENTS = List.of(
            "LetterDrafted",
            "LetterIssued",
            "LetterDelivered",
            "LetterAcknowledged",
            "LetterReplied",
            "LetterReplyAccepted",
            "LetterReplyReturned",
            "LetterRevoked",
            "LetterDeliveryFailed");

    private final Inbox inbox;
    private final EventHandlers handlers = new EventHandlers();

    @Inject
    LetterEventsConsumer(Inbox inbox, Facts facts) {
        this.inbox = inbox;
        StateKeeper<LetterFact> keeper =
                StateKeeper.of(LetterEventsConsumer::state, newest -> facts.keepLetters(newest));
        EVENTS.forEach(event -> handlers.keeps("cn.baton.notification." + event + ".v1", LetterFact.class, keeper));
    }

    @Incoming(Channels.NOTIFICATION_EVENTS)
    @Blocking
    public void receive(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(this, batch);
    }

    @Override
    public String channel() {
        return Channels.NOTIFICATION_EVENTS;
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }

    private static State state(Received<LetterFact> received) {
        LetterFact fact = received.data().requireComplete();
        return FactState.of(fact.letterId(), fact.aggregateVersion(), received.event());
    }
}
