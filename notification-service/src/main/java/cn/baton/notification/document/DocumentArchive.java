package cn.baton.notification.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.UUID;

/** Makes the documents of letters, and keeps them as they were made. */
@ApplicationScoped
public class DocumentArchive {

    private final EntityManager entities;
    private final Typesetter typesetter;
    private final Clock clock;

    @Inject
    DocumentArchive(EntityManager entities, Typesetter typesetter, Clock clock) {
        this.entities = entities;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /** Once for each letter; 409 when a character cannot be shown. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void make(UUID letterId, LetterSheet sheet) {
        entities.persist(LetterDocument.of(letterId, typesetter.set(sheet), clock));
    }

    /** 409 when a character cannot be shown. */
    public void proof(LetterSheet sheet) {
        typesetter.set(sheet);
    }

    /** The document of a letter that has one. */
    @Transactional
    public StoredDocument get(UUID letterId) {
        return entities.find(LetterDocument.class, letterId).stored();
    }
}
