package cn.baton.support.inbox;

import cn.baton.support.sample.NoteConsumer;
import cn.baton.support.sample.NoteCopies;
import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of the states that come of a thing is kept. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class GuardIT {

    private final NoteBus bus = new NoteBus();
    private final UUID shelf = UUID.randomUUID();
    private final UUID note = UUID.randomUUID();

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
    void theSameVersionInOtherWordsDoesNotOverwrite() {
        write(note, "first", 3);
        write(note, "in other words", 3);
        awaitAllOfTheShelf();
        write(note, "in other words again", 3);
        awaitAllOfTheShelf();

        assertThat(copies.of(note)).isEqualTo("first 1");
    }

    @Test
    void ofTheStatesThatComeTogetherTheLastOneIsKept() {
        bus.whileHeld(consumer, () -> {
            IntStream.range(0, 50).forEach(version -> write(note, "earlier", version));
            write(note, "last", 70);
            IntStream.range(50, 60).forEach(version -> write(note, "late", version));
        });
        awaitAllOfTheShelf();

        String[] copy = copies.of(note).split(" ");
        assertThat(copy[0]).isEqualTo("last");
        assertThat(Integer.parseInt(copy[1])).as("effects").isLessThan(25);
    }

    @Test
    void whatIsToBeDoneIsDoneAfterTheStatesBeforeItAreKept() {
        bus.whileHeld(consumer, () -> {
            bus.send(note, "first", 1);
            bus.send(Notes.REMINDED, note, note, "reminded", 1, false);
            bus.send(note, "last", 2);
        });

        awaitCopy(note, "last 3");
    }

    @Test
    void thingsOfOneAggregateDoNotHoldEachOtherBack() {
        UUID other = UUID.randomUUID();
        write(note, "changed in version 5", 5);
        write(other, "changed in version 3, heard of later", 3);

        awaitCopy(other, "changed in version 3, heard of later 1");
    }

    @Test
    void twoThingsThatChangedInTheSameVersionAreBothTaken() {
        UUID other = UUID.randomUUID();
        write(note, "one", 5);
        write(other, "other", 5);

        awaitCopy(note, "one 1");
        awaitCopy(other, "other 1");
    }

    @Test
    void aStateThatIsAnnouncedAnewIsTakenWhereItIsNotKnown() {
        bus.send(Notes.WRITTEN, shelf, note, "as it is", 7, true);

        awaitCopy(note, "as it is 1");
    }

    @Test
    void aStateThatIsAnnouncedAnewChangesNothingWhereItIsKnown() {
        write(note, "as it is", 7);
        awaitAllOfTheShelf();
        bus.send(Notes.WRITTEN, shelf, note, "as it is", 7, true);
        bus.send(Notes.WRITTEN, shelf, note, "as it was", 6, true);
        awaitAllOfTheShelf();
        write(note, "changed", 8);

        awaitCopy(note, "changed 2");
    }

    @Test
    void nothingIsDoneAboutAnEventThatIsAnnouncedAnew() {
        bus.send(Notes.REMINDED, shelf, note, "anew", 1, true);
        bus.send(Notes.REMINDED, shelf, note, "just now", 1, false);

        awaitCopy(note, "just now 1");
    }

    /** What was sent before has been received. */
    private void awaitAllOfTheShelf() {
        UUID last = UUID.randomUUID();
        write(last, "last", 0);
        awaitCopy(last, "last 1");
    }

    private void write(UUID which, String text, long version) {
        bus.send(Notes.WRITTEN, shelf, which, text, version, false);
    }

    private void awaitCopy(UUID which, String copy) {
        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(which)).isEqualTo(copy));
    }
}
