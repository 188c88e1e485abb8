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
import java.util.concurrent.ThreadLocalRandom;

/**
 * What senders write down, in short transactions: that an attempt begins, that the letter is about to go out, and how it
 * ended. None is open while the mail server is talked to.
 */
@ApplicationScoped
class DeliveryLedger {

    /** Enough to find one that no other sender is after. */
    private static final int CANDIDATES = 16;

    private final DeliveryRepository deliveries;
    private final DeliveryLeases leases;
    private final LetterPost letters;
    private final Patience patience;
    private final Clock clock;

    @Inject
    DeliveryLedger(
            DeliveryRepository deliveries,
            DeliveryLeases leases,
            LetterPost letters,
            DeliveryConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.leases = leases;
        this.letters = letters;
        this.patience = new Patience(
                config.attempts(),
                config.firstGap(),
                config.longestGap(),
                () -> ThreadLocalRandom.current().nextDouble());
        this.clock = clock;
    }

    /** Begins an attempt at what is due longest; empty when nothing is due that others do not work on. */
    @Transactional
    public Optional<Outgoing> begin() {
        Instant now = clock.instant();
        for (UUID candidate : deliveries.findDue(now, CANDIDATES)) {
            Optional<Delivery> claimed = deliveries.claim(candidate, now);
            if (claimed.isPresent()) {
                Delivery delivery = claimed.get();
                int attempt = delivery.begin(now);
                deliveries.flush();
                Outgoing outgoing = new Outgoing(delivery.id(), delivery.letterId(), delivery.address(), attempt);
                leases.grant(outgoing);
                return Optional.of(outgoing);
            }
        }
        return Optional.empty();
    }

    /**
     * Asked when the mail server waits for the letter itself. False when it must not get it: the letter was revoked, or
     * the attempt is no longer the caller's.
     */
    @Transactional
    public boolean handOver(Outgoing outgoing) {
        Delivery delivery = deliveries.lock(outgoing.deliveryId());
        if (!delivery.isUnderWay(outgoing.attempt()) || letters.isRevoked(outgoing.letterId())) {
            return false;
        }
        delivery.handOver(clock.instant());
        return true;
    }

    /** @param at when the outcome was known, which may be long before it can be written */
    @Transactional
    public void end(Outgoing outgoing, Outcome outcome, Instant at) {
        Delivery delivery = deliveries.lock(outgoing.deliveryId());
        DeliveryState before = delivery.state();
        delivery.end(outgoing.attempt(), outcome, at, patience);
        announce(delivery, before, at);
    }

    /** Ends the attempt of a sender that is gone; does nothing when it has given a sign of life meanwhile. */
    @Transactional
    public void abandon(UUID id) {
        Delivery delivery = deliveries.lock(id);
        if (delivery.state() == DeliveryState.SENDING && leases.isExpired(id)) {
            Instant now = clock.instant();
            delivery.abandon(now, patience);
            announce(delivery, DeliveryState.SENDING, now);
        }
    }

    private void announce(Delivery delivery, DeliveryState before, Instant at) {
        if (delivery.state() == before) {
            return;
        }
        if (delivery.state() == DeliveryState.SENT) {
            letters.delivered(delivery.letterId(), at);
        } else if (delivery.state() == DeliveryState.DEAD && !letters.isRevoked(delivery.letterId())) {
            letters.deliveryFailed(delivery.letterId(), at);
        }
    }
}
