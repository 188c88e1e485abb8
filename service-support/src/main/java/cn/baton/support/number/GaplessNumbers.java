package cn.baton.support.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Numbers without gaps, for what the law or custom counts; whatever can do with gaps takes {@link YearSequences}. The
 * counter's row stays locked until the caller's transaction ends, and whoever wants the next number waits as long: it is asked
 * for last, and what takes long is done before or after. A number that is rolled back is given to the next, which is why a
 * database sequence will not do.
 *
 * <p>A service that uses it makes the table {@code number_series (series text, year integer, last bigint, primary key (series,
 * year))}.
 */
@ApplicationScoped
public class GaplessNumbers {

    private static final String NEXT = """
            insert into number_series as counter (series, year, last) values (:series, :year, 1)
            on conflict (series, year) do update set last = counter.last + 1
            returning last""";

    private final EntityManager entities;

    @Inject
    GaplessNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /** @return from 1 in each series and year */
    @Transactional(Transactional.TxType.MANDATORY)
    public long next(String series, int year) {
        return (Long) entities.createNativeQuery(NEXT, Long.class)
                .setParameter("series", series)
                .setParameter("year", year)
                .getSingleResult();
    }
}
