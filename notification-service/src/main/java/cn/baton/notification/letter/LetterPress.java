package cn.baton.notification.letter;

import cn.baton.notification.config.LettersConfig;
import cn.baton.notification.document.DocumentArchive;
import cn.baton.notification.document.LetterSheet;
import cn.baton.support.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;

/** Has a signed letter set and kept. */
@ApplicationScoped
class LetterPress {

    private final DocumentArchive documents;
    private final LettersConfig config;
    private final Clock clock;

    @Inject
    LetterPress(DocumentArchive documents, LettersConfig config, Clock clock) {
        this.documents = documents;
        this.config = config;
        this.clock = clock;
    }

    void print(LetterView letter) {
        documents.make(letter.id(), sheet(letter, letter.number(), letter.signedAt()));
    }

    /** Sets a letter that has no number yet, to see that it can be: better told to the drafter than to the signer. */
    void proof(LetterView letter) {
        documents.proof(sheet(letter, "", clock.instant()));
    }

    private LetterSheet sheet(LetterView letter, String number, Instant signedAt) {
        return new LetterSheet(
                config.organName(),
                number,
                letter.subject(),
                letter.body(),
                ChineseDate.of(BusinessTime.dateOf(signedAt)),
                signedAt);
    }
}
