package cn.baton.notification.letter;

import cn.baton.support.history.Change;
import cn.baton.support.history.History;
import cn.baton.support.outbox.Outbox;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Carries a verb out on a letter, and keeps and announces what it changed, in the caller's transaction. */
@ApplicationScoped
class LetterRecorder {

    static final String RESOURCE = "letter";

    private final LetterRepository letters;
    private final History history;
    private final Outbox outbox;

    @Inject
    LetterRecorder(LetterRepository letters, History history, Outbox outbox) {
        this.letters = letters;
        this.history = history;
        this.outbox = outbox;
    }

    LetterView add(Letter letter, Caller caller, BiConsumer<LetterView, Caller> announce) {
        letters.persist(letter);
        outbox.flush();
        LetterView added = letter.view();
        history.record(new Change(RESOURCE, added.id(), added.version(), "draft", caller, null, added));
        announce.accept(added, caller);
        return added;
    }

    /** @param announce does nothing for verbs that nobody outside needs to hear of */
    LetterView change(
            Letter letter,
            String verb,
            Caller caller,
            BiConsumer<LetterView, Caller> announce,
            Consumer<Letter> verbs) {
        LetterView before = letter.view();
        verbs.accept(letter);
        outbox.flush();
        LetterView after = letter.view();
        if (after.version() != before.version()) {
            history.record(new Change(RESOURCE, after.id(), after.version(), verb, caller, before, after));
            announce.accept(after, caller);
        }
        return after;
    }
}
