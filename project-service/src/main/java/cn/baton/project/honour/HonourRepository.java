package cn.baton.project.honour;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All honours. */
@ApplicationScoped
class HonourRepository implements PanacheRepositoryBase<Honour, UUID> {

    /** Latest first. */
    List<Honour> ofProject(UUID project) {
        return list("projectId = ?1 order by awardedOn desc, id desc", project);
    }

    /** Those told before the instant, latest first. */
    List<Honour> known(UUID project, Instant until) {
        return list("projectId = ?1 and recordedAt < ?2 order by awardedOn desc, id desc", project, until);
    }

    Optional<Honour> of(UUID project, UUID id) {
        return find("id = ?1 and projectId = ?2", id, project).firstResultOptional();
    }
}
