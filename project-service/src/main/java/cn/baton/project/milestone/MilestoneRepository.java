package cn.baton.project.milestone;

import cn.baton.project.config.AsOf;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All milestones. */
@ApplicationScoped
class MilestoneRepository implements PanacheRepositoryBase<Milestone, UUID> {

    /** Those of one project that count, in the order of their days. */
    List<Milestone> ofProject(UUID projectId) {
        return list(
                "standing.projectId = ?1 and standing.annulledAt is null"
                        + " order by coalesce(standing.achievedOn, standing.plannedOn) nulls last, id",
                projectId);
    }

    /** Those of one project that counted then, as they were known, in the order of their days. */
    List<MilestoneView> known(UUID projectId, AsOf asOf) {
        return getEntityManager()
                .createQuery("""
                        from KnownMilestone r where r.standing.projectId = ?1 and r.standing.annulledAt is null
                            and r.knownFrom < ?2 and r.knownUntil >= ?2
                        order by coalesce(r.standing.achievedOn, r.standing.plannedOn) nulls last, r.id""", KnownMilestone.class)
                .setParameter(1, projectId)
                .setParameter(2, asOf.until())
                .getResultStream()
                .map(KnownMilestone::view)
                .toList();
    }

    Optional<Milestone> find(UUID projectId, UUID id) {
        return findByIdOptional(id).filter(milestone -> milestone.projectId().equals(projectId));
    }
}
