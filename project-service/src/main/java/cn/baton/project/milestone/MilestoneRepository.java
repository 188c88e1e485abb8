package cn.baton.project.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All milestones. */
@ApplicationScoped
class MilestoneRepository implements PanacheRepositoryBase<Milestone, UUID> {

    /** Those of one project that count, in the order of their days. */
    List<Milestone> ofProject(UUID projectId) {
        return list(
                "projectId = ?1 and annulledAt is null order by coalesce(achievedOn, plannedOn) nulls last, id",
                projectId);
    }

    /** Those of one project that were told before the instant and counted then. */
    List<Milestone> known(UUID projectId, Instant until) {
        return list(
                "projectId = ?1 and recordedAt < ?2 and (annulledAt is null or annulledAt >= ?2)", projectId, until);
    }

    Optional<Milestone> find(UUID projectId, UUID id) {
        return findByIdOptional(id).filter(milestone -> milestone.projectId().equals(projectId));
    }
}
