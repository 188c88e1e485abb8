package cn.baton.project.responsibility;

import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** All assignments. */
@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    /** After every day. */
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final Listing<Assignment> LISTING = new Listing<>(
            Assignment.class,
            "Assignment r" + ProjectChildren.JOIN,
            Assignment::id,
            "-from",
            List.of(
                    new SortKey<>("from", "r.startsOn", Assignment::startsOn, LocalDate::parse),
                    new SortKey<>(
                            "to",
                            "coalesce(r.endsOn, date 9999-12-31)",
                            assignment -> Objects.requireNonNullElse(assignment.endsOn(), OPEN_END),
                            LocalDate::parse),
                    new SortKey<>("recordedAt", "r.recordedAt", Assignment::recordedAt, Instant::parse),
                    new SortKey<>("subject", "r.subject", Assignment::subject, text -> text),
                    new SortKey<>("name", "r.name", Assignment::name, text -> text)));

    /** Two queries, since each has its own index; a project that both name is refreshed once. */
    private static final String TO_FOLLOW = """
            select project_id from (
              (select project_id from assignment
               where not in_force and annulled_at is null and starts_on <= :today
                 and (ends_on is null or ends_on >= :today) and project_id > :after)
              union
              (select project_id from assignment
               where in_force and ends_on < :today and project_id > :after)) stale
            order by project_id limit 100""";

    Page<Assignment> list(AssignmentQuery query, Scope scope, PageRequest page) {
        Filter filter = ProjectChildren.within(scope, query.areaCodes())
                .equal("r.projectId", query.projectId())
                .anyOf("r.subject", query.subjects())
                .anyOf("r.role", query.roles())
                .anyOf("r.unit", query.units())
                .add("r.annulledAt is null");
        if (query.on() != null) {
            filter.add("r.startsOn <= %s and (r.endsOn is null or r.endsOn >= %s)", query.on());
        }
        return LISTING.page(getEntityManager(), filter, page);
    }

    Optional<Assignment> find(UUID projectId, UUID id) {
        return findByIdOptional(id).filter(assignment -> assignment.projectId().equals(projectId));
    }

    List<Assignment> ofProject(UUID projectId) {
        return list("projectId = ?1 and annulledAt is null order by startsOn, id", projectId);
    }

    /** Projects whose assignments began or ended with the days since they were last looked at, in the order of ids. */
    @SuppressWarnings("unchecked")
    List<UUID> projectsToFollow(LocalDate today, UUID after) {
        return getEntityManager()
                .createNativeQuery(TO_FOLLOW, UUID.class)
                .setParameter("today", today)
                .setParameter("after", after)
                .getResultList();
    }
}
