package cn.baton.notification.delivery;

import cn.baton.notification.letter.LetterPost;
import cn.baton.notification.recipient.RecipientService;
import cn.baton.notification.recipient.RecipientView;
import cn.baton.support.history.Change;
import cn.baton.support.history.History;
import cn.baton.support.outbox.Outbox;
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
import java.util.UUID;

/** What people do with deliveries; the transaction boundary. */
@ApplicationScoped
public class DeliveryService {

    private static final String RESOURCE = "delivery";

    private final DeliveryRepository deliveries;
    private final LetterPost letters;
    private final RecipientService recipients;
    private final History history;
    private final Outbox outbox;
    private final Event<DeliveryQueued> queued;
    private final Clock clock;

    @Inject
    DeliveryService(
            DeliveryRepository deliveries,
            LetterPost letters,
            RecipientService recipients,
            History history,
            Outbox outbox,
            Event<DeliveryQueued> queued,
            Clock clock) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.recipients = recipients;
        this.history = history;
        this.outbox = outbox;
        this.queued = queued;
        this.clock = clock;
    }

    /**
     * Sends a letter that was given up to the address that the directory has now. Names no version: whoever replays
     * means the delivery as it is, and only one that was given up can be replayed.
     */
    @Transactional
    public DeliveryView replay(UUID id, Caller caller) {
        Delivery delivery = require(id, caller);
        DeliveryView before = delivery.view();
        String unit = letters.recipientOf(delivery.letterId());
        String address = recipients
                .find(unit)
                .map(RecipientView::email)
                .orElseThrow(() -> ProblemException.conflict(
                        LocalizedText.of("通讯录中没有 %s 的地址", "The directory has no address of %s", unit)));
        delivery.replay(address, clock.instant());
        outbox.flush();
        DeliveryView after = delivery.view();
        history.record(new Change(RESOURCE, id, after.version(), "replay", caller, before, after));
        queued.fire(new DeliveryQueued(id));
        return after;
    }

    @Transactional
    public DeliveryView get(UUID id, Caller caller) {
        return require(id, caller).view();
    }

    @Transactional
    public Page<DeliveryView> list(DeliveryQuery query, PageRequest page, Caller caller) {
        return deliveries.list(query, caller.scope(), page).map(Delivery::view);
    }

    private Delivery require(UUID id, Caller caller) {
        return deliveries
                .findInScope(id, caller.scope())
                .orElseThrow(() -> ProblemException.notFound(LocalizedText.of("没有此投递", "There is no such delivery")));
    }
}
