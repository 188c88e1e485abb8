package cn.baton.notification.delivery;

import cn.baton.notification.letter.Postbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.UUID;

/** Letters that were posted wait here, in the database, for the worker. */
@ApplicationScoped
class MailQueue implements Postbox {

    private final DeliveryRepository deliveries;
    private final Event<DeliveryQueued> queued;
    private final Clock clock;

    @Inject
    MailQueue(DeliveryRepository deliveries, Event<DeliveryQueued> queued, Clock clock) {
        this.deliveries = deliveries;
        this.queued = queued;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(UUID letterId, String email) {
        Delivery delivery = Delivery.byMail(letterId, email, clock.instant());
        deliveries.persist(delivery);
        queued.fire(new DeliveryQueued(delivery.id()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(UUID letterId) {
        deliveries.lockAllOf(letterId).forEach(delivery -> delivery.withdraw(clock.instant()));
    }
}
