package cn.baton.support.inbox;

import cn.baton.support.fault.Faults;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
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
    private final Inbox inbox;
    private final List<EventConsumer> consumers;
    private final Clock clock;
    private volatile long waiting;

    @Inject
    DeadLetters(
            EntityManager entities,
            DeadLetterTable table,
            Inbox inbox,
            @All List<EventConsumer> consumers,
            Clock clock) {
        this.entities = entities;
        this.table = table;
        this.inbox = inbox;
        this.consumers = consumers;
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
     * Tries the message again and, when it takes effect, everything of its key that waits behind it, in order. Stops at
     * the first that fails, which stays the key's dead letter.
     *
     * @return the message with what became of it; still DEAD when it failed again
     */
    public DeadLetter replay(UUID id, String by) {
        DeadLetter letter =
                QuarkusTransaction.requiringNew().call(() -> requireWaiting(id).toDeadLetter());
        List<UUID> queue = letter.key() == null
                ? List.of(id)
                : QuarkusTransaction.requiringNew()
                        .call(() -> table.waiting(letter.channel(), letter.key()).stream()
                                .map(DeadLetterRow::id)
                                .toList());
        for (UUID next : queue) {
            if (!replayOne(next, by)) {
                break;
            }
        }
        return QuarkusTransaction.requiringNew().call(() -> require(id).toDeadLetter());
    }

    /** Gives a message up; what waits behind it is tried, since nothing holds it any more. */
    public DeadLetter discard(UUID id, String by, String why) {
        QuarkusTransaction.requiringNew().run(() -> requireWaiting(id).discarded(by, why, clock.instant()));
        DeadLetter letter = get(id);
        if (letter.key() != null) {
            QuarkusTransaction.requiringNew()
                    .call(() -> table.waiting(letter.channel(), letter.key()).stream()
                            .findFirst()
                            .map(DeadLetterRow::id))
                    .ifPresent(first -> replay(first, by));
        }
        return letter;
    }

    private boolean replayOne(UUID id, String by) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                DeadLetterRow row = require(id);
                if (row.isWaiting()) {
                    inbox.takeEffect(consumer(row.channel()), row.toRecord());
                    row.replayed(by, clock.instant());
                }
            });
            return true;
        } catch (RuntimeException failure) {
            if (Faults.isTransient(failure)) {
                throw failure;
            }
            QuarkusTransaction.requiringNew().run(() -> require(id).failedAgain(Inbox.reason(failure)));
            return false;
        }
    }

    private EventConsumer consumer(String channel) {
        return consumers.stream()
                .filter(consumer -> consumer.channel().equals(channel))
                .findFirst()
                .orElseThrow(() -> ProblemException.conflict(
                        LocalizedText.of("本服务已没有消费者 %s", "This service has no consumer %s any more", channel)));
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
