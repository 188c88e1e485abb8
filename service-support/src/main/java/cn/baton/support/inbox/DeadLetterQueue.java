package cn.baton.support.inbox;

import cn.baton.support.database.TransactionLocks;
import cn.baton.support.fault.Fault;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes what waits for a key, in the order in which it came, until nothing does: what arrives meanwhile included. */
@ApplicationScoped
class DeadLetterQueue {

    private static final Logger LOG = Logger.getLogger(DeadLetterQueue.class);

    /** In one transaction; far more than a consumer can park before the next, so that there is an end to it. */
    private static final int MANY = 200;

    private final EntityManager entities;
    private final DeadLetterTable table;
    private final TransactionLocks locks;
    private final Reception reception;
    private final HandlerThreads threads;
    private final List<EventConsumer> consumers;
    private final Clock clock;

    @Inject
    DeadLetterQueue(
            EntityManager entities,
            DeadLetterTable table,
            TransactionLocks locks,
            Reception reception,
            HandlerThreads threads,
            @All List<EventConsumer> consumers,
            Clock clock) {
        this.entities = entities;
        this.table = table;
        this.locks = locks;
        this.reception = reception;
        this.threads = threads;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** In the caller's transaction: nobody else adds to the letter's queue, or takes from it, until it ends. */
    void lock(DeadLetter letter) {
        locks.take(letter.channel(), List.of(nameOf(letter)));
    }

    /**
     * Takes the queue of this letter's key; of a record without a key, the letter alone. Stops at the first that fails,
     * which is the key's dead letter then.
     *
     * @param deadToo whether to try what has failed before as well, instead of stopping there
     * @throws ProblemException 409 when the service has no consumer for it any more
     */
    void take(DeadLetter letter, boolean deadToo, String by) {
        EventConsumer consumer = consumer(letter.channel())
                .orElseThrow(() -> ProblemException.conflict(LocalizedText.of(
                        "本服务已没有消费者 %s", "This service has no consumer %s any more", letter.channel())));
        int many = 1;
        int singles = 0;
        Attempts attempts = new Attempts();
        while (true) {
            int limit = many;
            try {
                if (QuarkusTransaction.requiringNew().call(() -> takeSome(consumer, letter, limit, deadToo, by)) == 0) {
                    return;
                }
                attempts = new Attempts();
                singles = Math.max(0, singles - 1);
                many = singles == 0 ? MANY : 1;
            } catch (Exception | Error failure) {
                if (limit > 1) {
                    // One of them; the others before it take effect by themselves.
                    singles = MANY;
                    many = 1;
                } else if (attempts.areOver(failure)) {
                    QuarkusTransaction.requiringNew().run(() -> failed(letter, deadToo, Failures.reason(failure)));
                    return;
                }
            }
        }
    }

    /** Whether the service still has a consumer for it. */
    boolean isConsumed(DeadLetter letter) {
        return consumer(letter.channel()).isPresent();
    }

    /** What a replay or a discard has left that broke off: it was ended by a fault, or its process was. */
    @Scheduled(
            every = "10s",
            identity = "dead-letter-queues",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void takeUnheld() {
        List<DeadLetter> unheld = QuarkusTransaction.requiringNew()
                .call(() ->
                        table.unheld().stream().map(DeadLetterRow::toDeadLetter).toList());
        for (DeadLetter letter : unheld) {
            if (isConsumed(letter)) {
                try {
                    take(letter, false, "system");
                } catch (RuntimeException failure) {
                    LOG.warnf("What waits for %s in %s is left for later: %s", letter.key(), letter.channel(), failure);
                }
            }
        }
    }

    /** How many took effect. */
    private int takeSome(EventConsumer consumer, DeadLetter letter, int limit, boolean deadToo, String by) {
        lock(letter);
        int taken = 0;
        for (UUID id : waiting(letter, limit)) {
            DeadLetterRow row = table.find(id).orElseThrow();
            if (row.isDead() && !deadToo) {
                break;
            }
            reception.takeEffect(consumer, List.of(row.toRecord()));
            row.replayed(by, clock.instant());
            // Payloads can be long, and there may be many.
            entities.flush();
            entities.clear();
            taken++;
        }
        return taken;
    }

    private void failed(DeadLetter letter, boolean deadToo, String reason) {
        lock(letter);
        waiting(letter, 1).stream()
                .map(id -> table.find(id).orElseThrow())
                .filter(row -> deadToo || !row.isDead())
                .forEach(row -> row.failedAgain(reason));
    }

    private List<UUID> waiting(DeadLetter letter, int limit) {
        if (letter.key() != null) {
            return table.waiting(letter.channel(), letter.key(), limit);
        }
        return table.find(letter.id()).filter(DeadLetterRow::isWaiting).stream()
                .map(DeadLetterRow::id)
                .toList();
    }

    private Optional<EventConsumer> consumer(String channel) {
        return consumers.stream()
                .filter(consumer -> consumer.channel().equals(channel))
                .findFirst();
    }

    /** Records without a key wait each by itself. */
    private static String nameOf(DeadLetter letter) {
        return letter.key() == null ? letter.id().toString() : letter.key();
    }

    /** At one letter, for somebody who waits for the answer. */
    private final class Attempts {

        private final Pause pause = new Pause();
        private int made;

        /** Whether the letter has failed. Throws the failure itself where trying again is for later. */
        boolean areOver(Throwable failure) {
            Fault fault = Failures.fault(failure);
            if (fault == Fault.LASTING) {
                return true;
            }
            made++;
            if (fault == Fault.SLOW && made == Fault.SLOW_ATTEMPTS) {
                return true;
            }
            if ((fault == Fault.PASSING || made == Fault.SLOW_ATTEMPTS)
                    && failure instanceof RuntimeException passing) {
                throw passing;
            }
            threads.pause(pause.next());
            return false;
        }
    }
}
