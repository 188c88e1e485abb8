package cn.baton.support.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class NoteCopies {

    private final EntityManager entities;

    @Inject
    NoteCopies(EntityManager entities) {
        this.entities = entities;
    }

    /** Text and number of effects, or "none". */
    @Transactional
    public String of(UUID id) {
        List<?> rows = entities.createNativeQuery("select text || ' ' || effects from note_copy where id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.isEmpty() ? "none" : rows.getFirst().toString();
    }

    /** In how many transactions these were written last. */
    @Transactional
    public long transactions(List<UUID> ids) {
        return ((Number) entities.createNativeQuery(
                                "select count(distinct xmin::text) from note_copy where id = any(:ids)", Long.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getSingleResult())
                .longValue();
    }

    /** Effects of all notes together. */
    @Transactional
    public long effects() {
        return ((Number) entities.createNativeQuery("select coalesce(sum(effects), 0) from note_copy", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
