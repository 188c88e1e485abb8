package cn.baton.project.responsibility;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import java.util.Optional;
import java.util.UUID;

/** All task forces. */
@ApplicationScoped
class TaskForceRepository implements PanacheRepositoryBase<TaskForce, UUID> {

    Optional<TaskForce> ofProject(UUID projectId) {
        return find("standing.projectId", projectId).singleResultOptional();
    }

    Optional<KnownTaskForce> knownOfProject(UUID projectId, AsOf asOf) {
        Filter filter = asOf.known(Filter.ofParentInScope("r.standing.projectId", projectId), "r");
        SelectionQuery<KnownTaskForce> query = getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery("from KnownTaskForce r where " + filter.expression(), KnownTaskForce.class);
        filter.parameters().forEach(query::setParameter);
        return query.uniqueResultOptional();
    }
}
