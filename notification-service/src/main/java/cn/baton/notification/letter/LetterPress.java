package cn.baton.notification.letter;

import cn.baton.notification.config.LettersConfig;
import cn.baton.notification.document.DocumentArchive;
import cn.baton.notification.document.LetterSheet;
import cn.baton.support.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has a signed letter set and kept. */
@ApplicationScoped
class LetterPress {

    private final DocumentArchive documents;
    private final LettersConfig config;

    @Inject
    LetterPress(DocumentArchive documents, LettersConfig config) {
        this.documents = documents;
        this.config = config;
    }

    void print(LetterView letter) {
        documents.make(
                letter.id(),
                new LetterSheet(
                        config.organName(),
                        letter.number(),
                        letter.subject(),
                        letter.body(),
                        ChineseDate.of(BusinessTime.dateOf(letter.signedAt())),
                        letter.signedAt()));
    }
}
