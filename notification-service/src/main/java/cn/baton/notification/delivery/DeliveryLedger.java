package cn.baton.notification.delivery;

import cn.baton.notification.config.DeliveryConfig;
import cn.baton.notification.letter.LetterPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The worker's short transactions: claim before sending, record after. None is open while the mail server is talked to. */
@ApplicationScoped
class DeliveryLedger {

    private final DeliveryRepository deliveries;
    private final LetterPost letters;
    private final DeliveryConfig config;
    private final Clock clock;

    @Inject
    DeliveryLedger(DeliveryRepository deliveries, LetterPost letters, DeliveryConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public Optional<Outgoing> claim() {
        Instant now = clock.instant();
        return deliveries.findDue(now).map(delivery -> {
            delivery.claim(now.plus(config.lease()));
            return new Outgoing(delivery.id(), delivery.letterId(), delivery.address());
        });
    }

    /** Nothing to record when another worker was faster, after this one's claim had run out. */
    @Transactional
    public void sent(UUID id) {
        Delivery delivery = deliveries.findById(id);
        if (delivery.isWaiting()) {
            Instant now = clock.instant();
            delivery.sent(now);
            letters.delivered(delivery.letterId(), now);
        }
    }

    @Transactional
    public void failed(UUID id, String reason) {
        Delivery delivery = deliveries.findById(id);
        if (delivery.isWaiting()) {
            Instant now = clock.instant();
            delivery.failed(
                    reason, now, new Delivery.Patience(config.attempts(), config.firstGap(), config.longestGap()));
            if (delivery.isDead()) {
                letters.deliveryFailed(delivery.letterId(), now);
            }
        }
    }
}
