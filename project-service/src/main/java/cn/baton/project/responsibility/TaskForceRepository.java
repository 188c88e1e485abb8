package cn.baton.project.responsibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;
import java.util.UUID;

/** All task forces. */
@ApplicationScoped
class TaskForceRepository implements PanacheRepositoryBase<TaskForce, UUID> {

    Optional<TaskForce> ofProject(UUID projectId) {
        return find("projectId", projectId).singleResultOptional();
    }
}
