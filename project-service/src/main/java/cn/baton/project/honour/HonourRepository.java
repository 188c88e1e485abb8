package cn.baton.project.honour;

import cn.baton.project.config.AsOf;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All honours. */
@ApplicationScoped
class HonourRepository implements PanacheRepositoryBase<Honour, UUID> {

    /** Latest first. */
    List<Honour> ofProject(UUID project) {
        return list("standing.projectId = ?1 order by standing.awardedOn desc, id desc", project);
    }

    /** As they were known then, latest first. */
    List<HonourView> known(UUID project, AsOf asOf) {
        return getEntityManager()
                .createQuery("""
                        from KnownHonour r where r.standing.projectId = ?1 and r.knownFrom < ?2 and r.knownUntil >= ?2
                        order by r.standing.awardedOn desc, r.id desc""", KnownHonour.class)
                .setParameter(1, project)
                .setParameter(2, asOf.until())
                .getResultStream()
                .map(KnownHonour::view)
                .toList();
    }

    Optional<Honour> of(UUID project, UUID id) {
        return find("id = ?1 and standing.projectId = ?2", id, project).firstResultOptional();
    }
}
