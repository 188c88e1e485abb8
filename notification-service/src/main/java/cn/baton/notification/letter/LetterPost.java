package cn.baton.notification.letter;

import cn.baton.notification.document.DocumentArchive;
import cn.baton.notification.letter.messaging.LetterEvents;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
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
    private final Verbs<Letter, LetterView> verbs;
    private final LetterEvents events;
    private final DocumentArchive documents;

    @Inject
    LetterPost(LetterRepository letters, Journal journal, LetterEvents events, DocumentArchive documents) {
        this.letters = letters;
        this.verbs = LetterService.verbs(journal);
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
        verbs.change(letters.findById(id), "deliver", SELF, letter -> letter.delivered(at), events::delivered);
    }

    @Transactional
    public void deliveryFailed(UUID id, Instant at) {
        verbs.change(
                letters.findById(id),
                "fail-delivery",
                SELF,
                letter -> letter.deliveryFailed(at),
                events::deliveryFailed);
    }

    /** 404 unless the caller may see the letter. */
    @Transactional
    public void requireInScope(UUID id, Caller caller) {
        verbs.require(letters.find(id, caller.scope()));
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
