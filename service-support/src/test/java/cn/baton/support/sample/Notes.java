package cn.baton.support.sample;

import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.Preconditions;
import cn.baton.support.outbox.Outbox;
import cn.baton.support.outbox.OutgoingEvent;
import cn.baton.support.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
public class Notes {

    public static final String WRITTEN = "cn.baton.note.NoteWritten.v1";
    public static final String REMINDED = "cn.baton.note.NoteReminded.v1";

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Notes(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public NoteView write(String text) {
        Note note = new Note(UUID.randomUUID(), text);
        entities.persist(note);
        return announce(note);
    }

    @Transactional
    public NoteView rewrite(UUID id, String text) {
        Note note = entities.find(Note.class, id);
        note.rewrite(text);
        return announce(note);
    }

    @Transactional
    public NoteView rewrite(UUID id, ExpectedVersion expectedVersion, String text) {
        Preconditions.requireVersion(entities.find(Note.class, id).version(), expectedVersion);
        return rewrite(id, text);
    }

    @Transactional
    public NoteView read(UUID id) {
        Note note = entities.find(Note.class, id);
        return new NoteView(note.id(), note.version(), note.text());
    }

    /** Writes, announces, and then fails. */
    @Transactional
    public void writeInVain(UUID id) {
        Note note = new Note(id, "in vain");
        entities.persist(note);
        announce(note);
        throw new IllegalStateException("On purpose");
    }

    /** Writes, catches a refusal on whose way another transactional method lay, and ends as if nothing had been. */
    @Transactional
    public NoteView writeAndCatch(String text) {
        NoteView note = write(text);
        try {
            writeInVain(UUID.randomUUID());
        } catch (IllegalStateException caught) {
            return note;
        }
        return note;
    }

    @Transactional
    public long count(String text) {
        return entities.createQuery("select count(*) from Note n where n.text = :text", Long.class)
                .setParameter("text", text)
                .getSingleResult();
    }

    private NoteView announce(Note note) {
        outbox.flush();
        NoteEvent event =
                new NoteEvent(note.id(), note.text(), note.version(), clock.instant(), new Actor("test", "system"));
        outbox.append(new OutgoingEvent("note.events", note.id(), WRITTEN, event));
        return new NoteView(note.id(), note.version(), note.text());
    }
}
