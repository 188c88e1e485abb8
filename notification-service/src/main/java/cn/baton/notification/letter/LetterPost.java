package cn.baton.notification.letter;

import cn.baton.notification.document.DocumentArchive;
import cn.baton.notification.letter.messaging.LetterEvents;
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
    private final LetterRecorder recorder;
    private final LetterEvents events;
    private final DocumentArchive documents;

    @Inject
    LetterPost(LetterRepository letters, LetterRecorder recorder, LetterEvents events, DocumentArchive documents) {
        this.letters = letters;
        this.recorder = recorder;
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

    @Transactional
    public void delivered(UUID id, Instant at) {
        recorder.change(letters.findById(id), "deliver", SELF, events::delivered, letter -> letter.delivered(at));
    }

    @Transactional
    public void deliveryFailed(UUID id, Instant at) {
        recorder.change(
                letters.findById(id),
                "fail-delivery",
                SELF,
                events::deliveryFailed,
                letter -> letter.deliveryFailed(at));
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
