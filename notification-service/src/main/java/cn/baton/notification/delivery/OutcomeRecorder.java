package cn.baton.notification.delivery;

import cn.baton.notification.config.DeliveryConfig;
import cn.baton.support.fault.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.time.Instant;

/**
 * Writes down how attempts ended, and waits for a database that is away: an outcome that is lost has to be decided by a
 * person.
 */
@ApplicationScoped
class OutcomeRecorder {

    private static final Logger LOG = Logger.getLogger(OutcomeRecorder.class);
    private static final Duration FIRST_GAP = Duration.ofMillis(50);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(5);

    private final DeliveryLedger ledger;
    private final Duration patience;

    @Inject
    OutcomeRecorder(DeliveryLedger ledger, DeliveryConfig config) {
        this.ledger = ledger;
        this.patience = config.recordingPatience();
    }

    /**
     * Returns when it is written, or when it cannot be: then the attempt ends as one whose sender is gone.
     *
     * @param running cuts the waiting short
     */
    void record(Outgoing outgoing, Outcome outcome, Instant at, WorkSignal running) {
        long end = System.nanoTime() + patience.toNanos();
        for (Duration gap = FIRST_GAP; ; gap = longer(gap)) {
            try {
                ledger.end(outgoing, outcome, at);
                return;
            } catch (RuntimeException failure) {
                boolean again = Faults.isTransient(failure) && System.nanoTime() < end && running.pause(gap);
                if (!again) {
                    LOG.errorf(
                            failure,
                            "What became of attempt %d at delivery %s could not be written down (%s)",
                            outgoing.attempt(),
                            outgoing.deliveryId(),
                            outcome.getClass().getSimpleName());
                    return;
                }
            }
        }
    }

    private static Duration longer(Duration gap) {
        Duration next = gap.multipliedBy(2);
        return next.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : next;
    }
}
