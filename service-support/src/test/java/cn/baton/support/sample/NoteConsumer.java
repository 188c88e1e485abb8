package cn.baton.support.sample;

import cn.baton.support.event.Thing;
import cn.baton.support.inbox.EventConsumer;
import cn.baton.support.inbox.EventHandlers;
import cn.baton.support.inbox.Inbox;
import cn.baton.support.inbox.PoisonException;
import cn.baton.support.inbox.Received;
import cn.baton.support.inbox.State;
import cn.baton.support.inbox.StateKeeper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Copies notes; takes texts that ask for it to be poison, and does before each what a test wants. */
@ApplicationScoped
public class NoteConsumer implements EventConsumer {

    private final Inbox inbox;
    private final EntityManager entities;
    private final AtomicInteger faults = new AtomicInteger();
    private volatile boolean takesPoison;
    private volatile Consumer<NoteFacts> before = note -> {};

    @Inject
    NoteConsumer(Inbox inbox, EntityManager entities) {
        this.inbox = inbox;
        this.entities = entities;
    }

    /** What this consumer reads of the event. */
    public record NoteFacts(UUID noteId, String text, long aggregateVersion) {}

    /** From now on poison is taken, as after a mended release. */
    public void mend(boolean mended) {
        takesPoison = mended;
    }

    public void failNext(int times) {
        faults.set(times);
    }

    /** In the transaction of every state that is kept, before it. */
    public void before(Consumer<NoteFacts> whatATestWants) {
        before = whatATestWants;
    }

    /** As it was at first. */
    public void reset() {
        takesPoison = false;
        before = note -> {};
    }

    @Incoming("note-events")
    @Blocking
    public void receive(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(this, batch);
    }

    @Override
    public String channel() {
        return "note-events";
    }

    @Override
    public EventHandlers handlers() {
        return new EventHandlers()
                .keeps(Notes.WRITTEN, NoteFacts.class, StateKeeper.of(this::state, this::copy))
                .acts(Notes.REMINDED, NoteFacts.class, received -> write(received.data()));
    }

    private State state(Received<NoteFacts> received) {
        NoteFacts note = received.data();
        before.accept(note);
        if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException(new SQLTransientConnectionException("away"));
        }
        if ("poison".equals(note.text()) && !takesPoison) {
            throw new PoisonException("This text is poison");
        }
        return new State(Thing.of(note.noteId()), note.aggregateVersion());
    }

    private void copy(List<Received<NoteFacts>> newest) {
        newest.forEach(received -> write(received.data()));
    }

    private void write(NoteFacts note) {
        entities.createNativeQuery("""
                        insert into note_copy as c (id, text, effects) values (:id, :text, 1)
                        on conflict (id) do update set text = excluded.text, effects = c.effects + 1""")
                .setParameter("id", note.noteId())
                .setParameter("text", note.text())
                .executeUpdate();
    }
}
