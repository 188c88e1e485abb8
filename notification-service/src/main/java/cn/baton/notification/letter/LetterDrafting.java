package cn.baton.notification.letter;

import cn.baton.notification.letter.messaging.LetterEvents;
import cn.baton.notification.recipient.RecipientService;
import cn.baton.notification.recipient.RecipientView;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;

/** Drafts letters for issues that were escalated. */
@ApplicationScoped
public class LetterDrafting {

    private final LetterRepository letters;
    private final Verbs<Letter, LetterView> verbs;
    private final LetterWriter writer;
    private final RecipientService recipients;
    private final LetterEvents events;
    private final Clock clock;

    @Inject
    LetterDrafting(
            LetterRepository letters,
            Journal journal,
            LetterWriter writer,
            RecipientService recipients,
            LetterEvents events,
            Clock clock) {
        this.letters = letters;
        this.verbs = LetterService.verbs(journal);
        this.writer = writer;
        this.recipients = recipients;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing when the issue has its letter of this level and cycle already. */
    @Transactional
    public void draft(LetterMatter matter, Caller caller) {
        if (letters.exists(matter.issueId(), matter.level(), matter.cycle())) {
            return;
        }
        String recipient =
                recipients.find(matter.recipientUnit()).map(RecipientView::name).orElse(matter.recipientUnit());
        Letter letter = Letter.draft(matter, writer.draft(matter, recipient), clock);
        letters.persist(letter);
        verbs.create(letter, "draft", caller, events::drafted);
    }
}
