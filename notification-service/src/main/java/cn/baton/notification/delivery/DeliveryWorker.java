package cn.baton.notification.delivery;

import cn.baton.support.fault.Faults;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import org.jboss.logging.Logger;

import java.util.Optional;

/**
 * Sends what is due: woken by the commit that queued it, and by a look every second for what is to be tried again, was
 * queued by another replica, or was left behind by a worker that is gone.
 *
 * <p>At least once: a crash after the mail server took a mail and before that was recorded sends it again, under the
 * same Message-ID, when the claim has run out. Replicas share the work, since none sees what another has claimed.
 */
@ApplicationScoped
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final int RECORDING_ATTEMPTS = 5;

    private final DeliveryLedger ledger;
    private final Postman postman;

    @Inject
    DeliveryWorker(DeliveryLedger ledger, Postman postman) {
        this.ledger = ledger;
        this.postman = postman;
    }

    /** On a thread of its own: the request that queued the delivery does not wait for the mail server. */
    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryQueued queued) {
        Thread.ofPlatform().name("delivery").daemon(true).start(this::sendQuietly);
    }

    @Scheduled(
            every = "1s",
            identity = "deliveries",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sendDue() {
        for (Optional<Outgoing> next = ledger.claim(); next.isPresent(); next = ledger.claim()) {
            send(next.get());
        }
    }

    private void sendQuietly() {
        try {
            sendDue();
        } catch (RuntimeException e) {
            LOG.warnf("Deliveries wait for the next look: %s", e.toString());
        }
    }

    private void send(Outgoing outgoing) {
        try {
            postman.deliver(outgoing);
        } catch (MessagingException | RuntimeException failure) {
            // The reason may name the address, which belongs into the delivery but not into a log.
            LOG.warnf(
                    "Delivery %s failed: %s",
                    outgoing.deliveryId(), failure.getClass().getSimpleName());
            record(() -> ledger.failed(outgoing.deliveryId(), reason(failure)));
            return;
        }
        record(() -> ledger.sent(outgoing.deliveryId()));
    }

    /** A person may change the letter at the same moment; what was sent must be recorded all the same. */
    private static void record(Runnable outcome) {
        for (int attempt = 1; ; attempt++) {
            try {
                outcome.run();
                return;
            } catch (RuntimeException failure) {
                if (attempt == RECORDING_ATTEMPTS || !Faults.isTransient(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
