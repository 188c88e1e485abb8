package cn.baton.support.inbox;

import cn.baton.support.sample.NoteConsumer;
import cn.baton.support.sample.NoteCopies;
import cn.baton.testing.BatonServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Many events at once: what fails among them is the failure of one, and the others take effect once. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class BatchIT {

    private final NoteBus bus = new NoteBus();
    private final List<UUID> notes = Stream.generate(UUID::randomUUID).limit(90).toList();
    private final UUID odd = notes.get(45);

    @Inject
    NoteConsumer consumer;

    @Inject
    NoteCopies copies;

    @Inject
    EntityManager entities;

    @AfterEach
    void close() {
        consumer.reset();
        bus.close();
    }

    @Test
    void manyEventsAreTakenInOneTransaction() {
        sendTogether(facts -> {});

        awaitAll();
        assertThat(copies.transactions(notes)).isLessThan(notes.size() / 2);
    }

    @Test
    void poisonAmongManyIsKeptAndHoldsItsOwnKeyOnly() {
        UUID poisoned = UUID.randomUUID();
        bus.whileHeld(consumer, () -> {
            notes.subList(0, 45).forEach(note -> bus.send(note, "written", 0));
            bus.send(poisoned, "poison", 0);
            bus.send(poisoned, "behind", 1);
            notes.subList(45, 90).forEach(note -> bus.send(note, "written", 0));
        });

        awaitAll();
        NoteBus.soon()
                .untilAsserted(() -> assertThat(NoteBus.waitingFor(poisoned))
                        .extracting(letter -> letter.get("state"))
                        .containsExactly("DEAD", "PARKED"));
        assertThat(copies.of(poisoned)).isEqualTo("none");
    }

    @Test
    void aSessionThatIsLostAmongManyCostsNothing() {
        AtomicBoolean once = new AtomicBoolean();
        sendTogether(facts -> {
            if (facts.noteId().equals(odd) && once.compareAndSet(false, true)) {
                endSession();
            }
        });

        awaitAll();
        assertThat(once).isTrue();
        notes.forEach(note -> assertThat(NoteBus.waitingFor(note)).isEmpty());
    }

    @Test
    void whatIsTooSlowAmongManyIsFoundOneByOne() {
        AtomicInteger attempts = new AtomicInteger();
        sendTogether(facts -> {
            if (facts.noteId().equals(odd)) {
                attempts.incrementAndGet();
                throw new IllegalStateException(new SQLException("canceling statement", "57014"));
            }
        });

        NoteBus.soon().untilAsserted(() -> assertThat(NoteBus.waitingFor(odd)).hasSize(1));
        notes.stream().filter(note -> !note.equals(odd)).forEach(this::awaitCopy);
        assertThat(attempts.get()).isBetween(5, 6);
    }

    @Test
    void anErrorAmongManyIsTheFailureOfOne() {
        sendTogether(facts -> {
            if (facts.noteId().equals(odd)) {
                throw new StackOverflowError();
            }
        });

        NoteBus.soon().untilAsserted(() -> assertThat(NoteBus.waitingFor(odd)).hasSize(1));
        notes.stream().filter(note -> !note.equals(odd)).forEach(this::awaitCopy);
    }

    /** Of several partitions, with a bound of two in the settings of these tests. */
    @Test
    void noMoreHandlersRunAtATimeThanAreAllowed() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(1);
        sendTogether(facts -> {
            int now = running.incrementAndGet();
            most.accumulateAndGet(now, Math::max);
            if (now == 2) {
                together.countDown();
            }
            awaitAtMostASecond(together);
            running.decrementAndGet();
        });

        awaitAll();
        assertThat(most).hasValue(2);
    }

    /** All of them, so that they come off the bus together. */
    private void sendTogether(Consumer<NoteConsumer.NoteFacts> before) {
        bus.whileHeld(consumer, () -> {
            consumer.before(before);
            notes.forEach(note -> bus.send(note, "written", 0));
        });
    }

    /** The session of the transaction that this is called in, as a database that restarts would. */
    private void endSession() {
        Object session = entities.createNativeQuery("select pg_backend_pid()").getSingleResult();
        QuarkusTransaction.suspendingExisting()
                .run(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("select pg_terminate_backend(:session, 5000)")
                                .setParameter("session", session)
                                .getSingleResult()));
    }

    private void awaitAll() {
        notes.forEach(this::awaitCopy);
    }

    private void awaitCopy(UUID note) {
        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("written 1"));
    }

    /** The first batches can be of one partition alone. */
    private static void awaitAtMostASecond(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
