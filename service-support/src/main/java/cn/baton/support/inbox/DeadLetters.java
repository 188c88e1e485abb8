package cn.baton.support.inbox;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an operator does with dead letters: look, replay, give up. */
@ApplicationScoped
public class DeadLetters {

    private static final Listing<DeadLetterRow> LISTING = new Listing<>(
            DeadLetterRow.class,
            "DeadLetterRow r",
            DeadLetterRow::id,
            "failedAt",
            List.of(new SortKey<>("failedAt", "r.failedAt", DeadLetterRow::failedAt, Instant::parse)));

    private final EntityManager entities;
    private final DeadLetterTable table;
    private final DeadLetterQueue queue;
    private final Reception reception;
    private final Clock clock;
    private volatile long waiting;

    @Inject
    DeadLetters(
            EntityManager entities, DeadLetterTable table, DeadLetterQueue queue, Reception reception, Clock clock) {
        this.entities = entities;
        this.table = table;
        this.queue = queue;
        this.reception = reception;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("baton.dead.letters", this, letters -> letters.waiting)
                .description("Messages that wait for an operator")
                .register(meters);
    }

    @Scheduled(every = "5s", identity = "dead-letter-gauge", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void measure() {
        waiting = table.count();
    }

    /** As last measured, at most 5 s ago. */
    long waiting() {
        return waiting;
    }

    @Transactional
    public Page<DeadLetter> list(List<DeadLetter.State> states, PageRequest page) {
        return LISTING.page(entities, Filter.openToAll().anyOf("r.state", states), page)
                .map(DeadLetterRow::toDeadLetter);
    }

    @Transactional
    public DeadLetter get(UUID id) {
        return require(id).toDeadLetter();
    }

    /**
     * Tries the message again and, when it takes effect, everything of its key that waits behind it, in order, until
     * nothing does. Stops at the first that fails, which stays the key's dead letter.
     *
     * @return the message with what became of it; still DEAD when it failed again
     */
    public DeadLetter replay(UUID id, String by) {
        DeadLetter letter =
                QuarkusTransaction.requiringNew().call(() -> requireWaiting(id).toDeadLetter());
        queue.take(letter, true, by);
        return QuarkusTransaction.requiringNew().call(() -> require(id).toDeadLetter());
    }

    /** Gives a message up; what waits behind it is tried, since nothing holds it any more. */
    public DeadLetter discard(UUID id, String by, String why) {
        DeadLetter letter = QuarkusTransaction.requiringNew().call(() -> {
            queue.lock(require(id).toDeadLetter());
            entities.clear();
            DeadLetterRow row = requireWaiting(id);
            reception.giveUp(row.channel(), row.toRecord());
            row.discarded(by, why, clock.instant());
            return row.toDeadLetter();
        });
        if (queue.isConsumed(letter)) {
            queue.take(letter, false, by);
        }
        return letter;
    }

    private DeadLetterRow requireWaiting(UUID id) {
        DeadLetterRow row = require(id);
        if (!row.isWaiting()) {
            throw ProblemException.conflict(
                    LocalizedText.of("该死信已处理完毕", "This dead letter has been dealt with already"));
        }
        return row;
    }

    private DeadLetterRow require(UUID id) {
        return table.find(id)
                .orElseThrow(() -> ProblemException.notFound(LocalizedText.of("没有此死信", "No such dead letter")));
    }
}
