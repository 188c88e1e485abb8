package cn.baton.project.cost;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All revisions of investments. */
@ApplicationScoped
class CostRevisionRepository implements PanacheRepositoryBase<CostRevision, UUID> {

    /** The oldest first. */
    List<CostRevision> ofProject(UUID projectId) {
        return list("projectId = ?1 order by sequence", projectId);
    }

    /** Those that were recorded before the instant, the oldest first. */
    List<CostRevision> ofProject(UUID projectId, Instant before) {
        return list("projectId = ?1 and recordedAt < ?2 order by sequence", projectId, before);
    }

    Optional<CostRevision> find(UUID projectId, UUID id) {
        return findByIdOptional(id).filter(revision -> revision.projectId().equals(projectId));
    }
}
