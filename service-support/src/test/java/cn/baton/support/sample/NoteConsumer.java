package cn.baton.support.sample;

import cn.baton.support.inbox.EventConsumer;
import cn.baton.support.inbox.EventHandlers;
import cn.baton.support.inbox.Inbox;
import cn.baton.support.inbox.PoisonException;
import cn.baton.support.inbox.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import java.sql.SQLTransientConnectionException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Copies notes; takes texts that ask for it to be poison, or for the database to be away a few times. */
@ApplicationScoped
public class NoteConsumer implements EventConsumer {

    private final Inbox inbox;
    private final EntityManager entities;
    private final AtomicInteger faults = new AtomicInteger();
    private volatile boolean takesPoison;

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

    @Incoming("note-events")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        inbox.receive(this, message);
    }

    @Override
    public String channel() {
        return "note-events";
    }

    @Override
    public EventHandlers handlers() {
        return new EventHandlers().on(Notes.WRITTEN, NoteFacts.class, this::copy);
    }

    private void copy(Received<NoteFacts> received) {
        NoteFacts note = received.data();
        if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException(new SQLTransientConnectionException("away"));
        }
        if ("poison".equals(note.text()) && !takesPoison) {
            throw new PoisonException("This text is poison");
        }
        if (!inbox.isNewest(this, received.event(), note.aggregateVersion())) {
            return;
        }
        entities.createNativeQuery("""
                        insert into note_copy as c (id, text, effects) values (:id, :text, 1)
                        on conflict (id) do update set text = excluded.text, effects = c.effects + 1""")
                .setParameter("id", note.noteId())
                .setParameter("text", note.text())
                .executeUpdate();
    }
}
