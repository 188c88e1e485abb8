package cn.baton.notification.delivery;

import cn.baton.notification.config.DeliveryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Renews the leases of what this replica sends, and ends attempts whose lease has run out: those of any replica that is
 * gone, and of this one's former life.
 */
@ApplicationScoped
class SignsOfLife {

    private static final Logger LOG = Logger.getLogger(SignsOfLife.class);
    private static final int SIGNS_A_LEASE = 4;

    private final DeliveryLeases leases;
    private final DeliveryLedger ledger;
    private final Duration interval;
    private final Set<Outgoing> running = ConcurrentHashMap.newKeySet();
    private final WorkSignal signal = new WorkSignal();
    private Thread thread;

    @Inject
    SignsOfLife(DeliveryLeases leases, DeliveryLedger ledger, DeliveryConfig config) {
        this.leases = leases;
        this.ledger = ledger;
        this.interval = config.lease().dividedBy(SIGNS_A_LEASE);
    }

    /** On a thread of its own: a sign of life must not wait for requests that take up all others. */
    void start() {
        thread = Thread.ofPlatform().name("delivery-leases").daemon(true).start(this::run);
    }

    void stop() throws InterruptedException {
        signal.stop();
        thread.join(interval);
    }

    void begin(Outgoing outgoing) {
        running.add(outgoing);
    }

    void end(Outgoing outgoing) {
        running.remove(outgoing);
    }

    private void run() {
        do {
            try {
                leases.renew(Set.copyOf(running));
                leases.expired().forEach(ledger::abandon);
            } catch (RuntimeException failure) {
                LOG.warnf("Leases of deliveries wait: %s", failure.toString());
            }
        } while (signal.pause(interval));
    }
}
