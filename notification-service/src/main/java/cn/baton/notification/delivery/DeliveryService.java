package cn.baton.notification.delivery;

import cn.baton.notification.letter.LetterPost;
import cn.baton.notification.recipient.RecipientService;
import cn.baton.notification.recipient.RecipientView;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** What people do with deliveries; the transaction boundary. */
@ApplicationScoped
public class DeliveryService {

    private final DeliveryRepository deliveries;
    private final LetterPost letters;
    private final RecipientService recipients;
    private final Verbs<Delivery, DeliveryView> verbs;
    private final Event<DeliveryQueued> queued;
    private final Clock clock;

    @Inject
    DeliveryService(
            DeliveryRepository deliveries,
            LetterPost letters,
            RecipientService recipients,
            Journal journal,
            Event<DeliveryQueued> queued,
            Clock clock) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.recipients = recipients;
        this.verbs = journal.verbs(
                "delivery", Delivery::id, Delivery::view, LocalizedText.of("没有此投递", "There is no such delivery"));
        this.queued = queued;
        this.clock = clock;
    }

    /**
     * Sends a letter that was given up to the address that the directory has now. Names no version: whoever replays
     * means the delivery as it is, and only one that was given up can be replayed.
     */
    @Transactional
    public DeliveryView replay(UUID id, Caller caller) {
        return verbs.change(require(id, caller), "replay", caller, delivery -> {
            delivery.replay(currentAddress(delivery), clock.instant());
            queued.fire(new DeliveryQueued(id));
        });
    }

    /** Sends a letter of which nobody knows whether it arrived to the address that the directory has now. */
    @Transactional
    public DeliveryView sendAgain(UUID id, ExpectedVersion expectedVersion, DecisionReason reason, Caller caller) {
        return verbs.change(require(id, caller), expectedVersion, "send-again", caller, delivery -> {
            delivery.sendAgain(currentAddress(delivery), decision(Decision.Verdict.SENT_AGAIN, reason, caller));
            queued.fire(new DeliveryQueued(id));
        });
    }

    /** The letter counts as delivered when the mail server got it. */
    @Transactional
    public DeliveryView takeAsDelivered(
            UUID id, ExpectedVersion expectedVersion, DecisionReason reason, Caller caller) {
        return verbs.change(require(id, caller), expectedVersion, "take-as-delivered", caller, delivery -> {
            Instant at = delivery.takeAsDelivered(decision(Decision.Verdict.TAKEN_AS_DELIVERED, reason, caller));
            letters.delivered(delivery.letterId(), at);
        });
    }

    @Transactional
    public DeliveryView get(UUID id, Caller caller) {
        return require(id, caller).view();
    }

    @Transactional
    public Page<DeliveryView> list(DeliveryQuery query, PageRequest page, Caller caller) {
        return deliveries.list(query, caller.scope(), page).map(Delivery::view);
    }

    /** 404 when there is no such letter in the caller's scope. */
    @Transactional
    public Page<DeliveryView> listOfLetter(UUID letterId, PageRequest page, Caller caller) {
        letters.requireInScope(letterId, caller);
        return list(new DeliveryQuery(List.of(), letterId), page, caller);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        require(id, caller);
        return verbs.history(id, page);
    }

    /** How many deliveries are in each state. */
    @Transactional
    public DeliveryStats stats(Caller caller) {
        return DeliveryStats.of(deliveries.count(EnumSet.allOf(DeliveryState.class), caller.scope()));
    }

    private Decision decision(Decision.Verdict verdict, DecisionReason reason, Caller caller) {
        return new Decision(verdict, reason.reason(), caller.subject(), clock.instant());
    }

    /** 409 when the directory has none, or the letter must not be sent any more. */
    private String currentAddress(Delivery delivery) {
        String unit = letters.recipientOf(delivery.letterId());
        return recipients
                .find(unit)
                .map(RecipientView::email)
                .orElseThrow(() -> ProblemException.conflict(
                        LocalizedText.of("通讯录中没有 %s 的地址", "The directory has no address of %s", unit)));
    }

    private Delivery require(UUID id, Caller caller) {
        return verbs.require(deliveries.findInScope(id, caller.scope()));
    }
}
