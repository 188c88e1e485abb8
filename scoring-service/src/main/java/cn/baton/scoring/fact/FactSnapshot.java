package cn.baton.scoring.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Holds the facts still for a transaction, so that figures that are read one after the other fit together. */
@ApplicationScoped
public class FactSnapshot {

    private final EntityManager entities;

    @Inject
    FactSnapshot(EntityManager entities) {
        this.entities = entities;
    }

    /** To be called before anything is read in the caller's transaction, which can only read from here on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        entities.createNativeQuery("set transaction isolation level repeatable read read only")
                .executeUpdate();
    }
}
