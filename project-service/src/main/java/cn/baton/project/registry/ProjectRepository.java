package cn.baton.project.registry;

import cn.baton.project.config.AsOf;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All projects. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    private static final Listing<Project> NOW = ProjectSorts.of(Project.class, Project::view);
    private static final Listing<KnownProject> KNOWN = ProjectSorts.of(KnownProject.class, KnownProject::view);

    private final ProjectListing listing;

    @Inject
    ProjectRepository(ProjectListing listing) {
        this.listing = listing;
    }

    Page<ProjectView> list(ProjectQuery query, Scope scope, PageRequest page) {
        Filter filter = listing.filter(query, scope);
        return query.asOf() == null
                ? NOW.page(getEntityManager(), filter, page).map(Project::view)
                : KNOWN.page(getEntityManager(), filter, page).map(KnownProject::view);
    }

    /** As it was known at the end of that day. */
    Optional<ProjectView> findKnown(UUID id, LocalDate asOf, Scope scope) {
        Instant end = BusinessTime.endOf(asOf);
        return getEntityManager()
                .createQuery(
                        "from KnownProject where id = ?1 and knownFrom < ?2 and knownUntil >= ?2", KnownProject.class)
                .setParameter(1, id)
                .setParameter(2, end)
                .getResultStream()
                .map(KnownProject::view)
                .filter(project -> isCovered(project, scope))
                .findFirst();
    }

    /** The main project with its chain projects as known then, as far as the caller saw them; at most 200. */
    List<ProjectView> related(UUID mainProject, AsOf asOf, Scope scope) {
        Filter filter = within(scope).add("(r.id = %s or r.state.mainProjectId = %s)", mainProject);
        return KNOWN.page(
                        getEntityManager(), asOf.known(filter, "r"), new PageRequest(200, null, "registeredAt", false))
                .map(KnownProject::view)
                .items();
    }

    Optional<Project> findInScope(UUID id, Scope scope) {
        return findByIdOptional(id).filter(project -> isCovered(project, scope));
    }

    List<Project> listInScope(Collection<UUID> ids, Scope scope) {
        return list("id in ?1", ids).stream()
                .filter(project -> isCovered(project, scope))
                .toList();
    }

    List<ProjectView> listKnown(Collection<UUID> ids, Instant until, Scope scope) {
        return getEntityManager()
                .createQuery(
                        "from KnownProject where id in ?1 and knownFrom < ?2 and knownUntil >= ?2", KnownProject.class)
                .setParameter(1, ids)
                .setParameter(2, until)
                .getResultStream()
                .map(KnownProject::view)
                .filter(project -> isCovered(project, scope))
                .toList();
    }

    Optional<Project> findInScope(String field, String value, Scope scope) {
        return find("state." + field, value).firstResultOptional().filter(project -> isCovered(project, scope));
    }

    /** Later ones wait until the transaction ends. */
    Optional<Project> findInScopeForUpdate(UUID id, Scope scope) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(project -> isCovered(project, scope));
    }

    private static Filter within(Scope scope) {
        return Filter.within(scope, ProjectChildren.projects("r"));
    }

    private static boolean isCovered(Project project, Scope scope) {
        return isCovered(project.view(), scope);
    }

    private static boolean isCovered(ProjectView project, Scope scope) {
        ProjectDetails details = project.details();
        return scope.covers(project.staff(), details.areaCode(), details.responsibleUnit(), details.leadDepartment());
    }
}
