package cn.baton.support.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Numbers that begin anew every year, from a database sequence a year, {@code issue_number_2026}: nobody waits for another's
 * transaction, and one that is rolled back leaves a gap. A migration makes the sequences, since the application may not.
 */
@ApplicationScoped
public class YearSequences {

    private final EntityManager entities;

    @Inject
    YearSequences(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param series of the service's own words, never of a caller's: {@code issue_number}
     * @param year for which there is a sequence
     * @return from 1
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long next(String series, int year) {
        return (Long) entities.createNativeQuery("select nextval(cast(:sequence as regclass)) as number", Long.class)
                .setParameter("sequence", series + "_" + year)
                .getSingleResult();
    }
}
