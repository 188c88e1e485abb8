package cn.baton.notification.letter;

import cn.baton.notification.document.DocumentArchive;
import cn.baton.notification.letter.messaging.LetterEvents;
import cn.baton.support.history.Journal;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Instant;
import java.util.UUID;

/** What delivery asks of a letter and tells it. */
@ApplicationScoped
public class LetterPost {

    private static final Caller SELF = Caller.service("notification-service");

    private final LetterRepository letters;
    private final Journal journal;
    private final LetterEvents events;
    private final DocumentArchive documents;

    @Inject
    LetterPost(LetterRepository letters, Journal journal, LetterEvents events, DocumentArchive documents) {
        this.letters = letters;
        this.journal = journal;
        this.events = events;
        this.documents = documents;
    }

    @Transactional
    public LetterMail mail(UUID id) {
        LetterView letter = letters.findById(id).view();
        return new LetterMail(
                letter.number(),
                letter.subject(),
                letter.replyDueOn(),
                documents.get(id).content());
    }

    /** Takes effect and is announced once, whatever is learned how often. */
    @Transactional
    public void delivered(UUID id, Instant at) {
        Letter letter = letters.findById(id);
        LetterView before = letter.view();
        letter.delivered(at);
        journal.enter(LetterService.RESOURCE, id, "deliver", SELF, before, letter::view, events::delivered);
    }

    @Transactional
    public void deliveryFailed(UUID id, Instant at) {
        Letter letter = letters.findById(id);
        LetterView before = letter.view();
        letter.deliveryFailed(at);
        journal.enter(LetterService.RESOURCE, id, "fail-delivery", SELF, before, letter::view, events::deliveryFailed);
    }

    /** 404 unless the caller may see the letter. */
    @Transactional
    public void requireInScope(UUID id, Caller caller) {
        letters.require(id, caller.scope());
    }

    /** Whether a letter must not be sent any more. */
    @Transactional
    public boolean isRevoked(UUID id) {
        return letters.findById(id).state() == LetterState.REVOKED;
    }

    /** The unit that a letter goes to; 409 when it was revoked and must not be sent any more. */
    @Transactional
    public String recipientOf(UUID id) {
        Letter letter = letters.findById(id);
        if (letter.state() == LetterState.REVOKED) {
            throw ProblemException.conflict(
                    LocalizedText.of("函件已撤销，不能再发送", "The letter was revoked and cannot be sent any more"));
        }
        return letter.recipientUnit();
    }
}
