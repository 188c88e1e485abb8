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
}
