package cn.baton.notification.letter.messaging;

import cn.baton.notification.config.Topics;
import cn.baton.notification.letter.LetterView;
import cn.baton.support.outbox.Outbox;
import cn.baton.support.outbox.OutgoingEvent;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces what became of a letter, in the transaction in which it became so. */
@ApplicationScoped
public class LetterEvents {

    private final Outbox outbox;
    private final Clock clock;
    private final LetterFactsMapper mapper;

    @Inject
    LetterEvents(Outbox outbox, Clock clock, LetterFactsMapper mapper) {
        this.outbox = outbox;
        this.clock = clock;
        this.mapper = mapper;
    }

    public void drafted(LetterView letter, Caller by) {
        announce("LetterDrafted", letter, by);
    }

    public void issued(LetterView letter, Caller by) {
        announce("LetterIssued", letter, by);
    }

    public void delivered(LetterView letter, Caller by) {
        announce("LetterDelivered", letter, by);
    }

    public void deliveryFailed(LetterView letter, Caller by) {
        announce("LetterDeliveryFailed", letter, by);
    }

    public void acknowledged(LetterView letter, Caller by) {
        announce("LetterAcknowledged", letter, by);
    }

    public void replied(LetterView letter, Caller by) {
        announce("LetterReplied", letter, by);
    }

    public void replyAccepted(LetterView letter, Caller by) {
        announce("LetterReplyAccepted", letter, by);
    }

    public void replyReturned(LetterView letter, Caller by) {
        announce("LetterReplyReturned", letter, by);
    }

    public void revoked(LetterView letter, Caller by) {
        announce("LetterRevoked", letter, by);
    }

    private void announce(String event, LetterView letter, Caller by) {
        LetterFacts facts = mapper.facts(letter, clock.instant(), by.actor());
        outbox.append(new OutgoingEvent(
                Topics.NOTIFICATION_EVENTS, letter.id(), "cn.baton.notification." + event + ".v1", facts));
    }
}
