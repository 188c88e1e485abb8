package cn.baton.notification.delivery;

import cn.baton.notification.config.DeliveryConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The senders of this replica: a fixed number of threads, woken by the commit that queued a delivery, and looking every
 * now and then for what is to be tried again, was queued elsewhere, or was left behind.
 *
 * <p>A mail is never sent twice without a person's word: see docs/adr/0022.
 */
@ApplicationScoped
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final DeliveryConfig config;
    private final DeliveryLedger ledger;
    private final SignsOfLife signs;
    private final OutcomeRecorder recorder;
    private final Postman postman;
    private final Clock clock;
    private final WorkSignal signal = new WorkSignal();
    private final List<Thread> threads = new ArrayList<>();

    @Inject
    DeliveryWorker(
            DeliveryConfig config,
            DeliveryLedger ledger,
            SignsOfLife signs,
            OutcomeRecorder recorder,
            Postman postman,
            Clock clock) {
        this.config = config;
        this.ledger = ledger;
        this.signs = signs;
        this.recorder = recorder;
        this.postman = postman;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        signs.start();
        for (int i = 0; i < config.senders(); i++) {
            threads.add(Thread.ofPlatform()
                    .name("delivery-sender-" + i)
                    .daemon(true)
                    .start(this::work));
        }
    }

    /** What is being sent has a few seconds to end; what does not is dealt with as after a crash. */
    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        signal.stop();
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        for (Thread thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        signs.stop();
    }

    /** The request that queued the delivery does not wait for the mail server. */
    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryQueued queued) {
        signal.raise();
    }

    private void work() {
        while (signal.isOn()) {
            long seen = signal.count();
            boolean idle;
            try {
                idle = !sendNext();
            } catch (RuntimeException failure) {
                LOG.warnf("Deliveries wait for the next look: %s", failure.toString());
                idle = true;
            } catch (Error failure) {
                // One of few senders must not be lost to one letter.
                LOG.error("A sender goes on with the next delivery", failure);
                idle = true;
            }
            if (idle) {
                signal.await(seen, config.pollInterval());
            }
        }
    }

    /** Sends what is due longest; false when there is nothing. */
    boolean sendNext() {
        Optional<Outgoing> next = ledger.begin();
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Outgoing outgoing) {
        signs.begin(outgoing);
        try {
            Outcome outcome = postman.deliver(outgoing, () -> ledger.handOver(outgoing));
            Instant at = clock.instant();
            if (!(outcome instanceof Outcome.Taken)) {
                // The reason may name the address, which belongs into the delivery but not into a log.
                LOG.warnf(
                        "Delivery %s, attempt %d: %s",
                        outgoing.deliveryId(),
                        outgoing.attempt(),
                        outcome.getClass().getSimpleName());
            }
            recorder.record(outgoing, outcome, at, signal);
        } finally {
            signs.end(outgoing);
        }
    }
}
