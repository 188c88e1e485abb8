package cn.baton.support.inbox;

import cn.baton.support.sample.NoteConsumer;
import cn.baton.support.sample.NoteCopies;
import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an event whose attempt fails, and of one that should not be attempted at all. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class InboxFaultIT {

    private static final String OF_NO_CONCERN = "cn.baton.note.NoteBurnt.v1";

    private final NoteBus bus = new NoteBus();
    private final UUID note = UUID.randomUUID();
    private final AtomicInteger attempts = new AtomicInteger();

    @Inject
    NoteConsumer consumer;

    @Inject
    NoteCopies copies;

    @AfterEach
    void close() {
        consumer.reset();
        bus.close();
    }

    @Test
    void anErrorIsAFailureOfItsRecordAndNotOfTheChannel() {
        consumer.before(facts -> {
            if (facts.noteId().equals(note)) {
                throw new NoClassDefFoundError("of a class that is missing");
            }
        });
        bus.send(note, "erroneous", 0);

        NoteBus.soon()
                .untilAsserted(() -> assertThat(NoteBus.waitingFor(note))
                        .singleElement()
                        .satisfies(letter -> assertThat(letter)
                                .containsEntry("state", "DEAD")
                                .containsEntry("reason", "of a class that is missing")));
        passAnother();
    }

    @Test
    void anErrorThatCameOfAFaultThatPassesIsNoReasonToTryAgain() {
        failWith(() -> new ExceptionInInitializerError(new java.io.IOException("away")));
        bus.send(note, "erroneous", 0);

        NoteBus.soon().untilAsserted(() -> assertThat(NoteBus.waitingFor(note)).hasSize(1));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void whatIsAlwaysTooSlowIsTriedAFewTimesAndThenKept() {
        failWith(() -> new IllegalStateException(new SQLException("canceling statement", "57014")));
        bus.send(note, "slow", 0);

        NoteBus.soon().untilAsserted(() -> assertThat(NoteBus.waitingFor(note)).hasSize(1));
        assertThat(attempts).hasValue(5);
    }

    @Test
    void aConflictWithAnotherWriterIsTriedAgain() {
        consumer.before(facts -> {
            if (facts.noteId().equals(note) && attempts.incrementAndGet() <= 3) {
                throw new OptimisticLockException("somebody was faster");
            }
        });
        bus.send(note, "in the end", 0);

        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("in the end 1"));
    }

    @Test
    void aTransactionThatWasMarkedForRollbackIsTriedAgain() {
        consumer.before(facts -> {
            if (facts.noteId().equals(note) && attempts.incrementAndGet() == 1) {
                QuarkusTransaction.setRollbackOnly();
            }
        });
        bus.send(note, "in the end", 0);

        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("in the end 1"));
    }

    @Test
    void aPayloadThatIsNoTextIsPoison() {
        bus.send(Notes.WRITTEN, note, "\0\0\0{abcd");

        NoteBus.soon()
                .untilAsserted(() -> assertThat(NoteBus.waitingFor(note))
                        .singleElement()
                        .satisfies(letter ->
                                assertThat(letter.get("reason").toString()).startsWith("The payload does not fit")));
    }

    @Test
    void anEventOfNoConcernDoesNotWaitBehindADeadLetter() {
        bus.send(note, "poison", 0);
        bus.send(OF_NO_CONCERN, note, "{}");
        bus.send(note, "behind", 1);

        NoteBus.soon()
                .untilAsserted(() -> assertThat(NoteBus.waitingFor(note))
                        .extracting(letter -> letter.get("type"))
                        .hasSize(2)
                        .containsOnly(Notes.WRITTEN));
    }

    @Test
    void anEventOfNoConcernIsPassedByWhateverElseIsWrongWithIt() {
        bus.sendRaw(note.toString(), Map.of("ce_type", OF_NO_CONCERN), "neither JSON nor an event");
        bus.send(note, "written", 0);

        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("written 1"));
        assertThat(NoteBus.waitingFor(note)).isEmpty();
    }

    private interface Failure {
        Throwable make();
    }

    private void failWith(Failure failure) {
        consumer.before(facts -> {
            if (facts.noteId().equals(note)) {
                attempts.incrementAndGet();
                Throwable made = failure.make();
                if (made instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) made;
            }
        });
    }

    private void passAnother() {
        UUID other = UUID.randomUUID();
        bus.send(other, "free", 0);
        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(other)).isEqualTo("free 1"));
    }
}
