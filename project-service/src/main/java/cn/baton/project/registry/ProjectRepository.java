package cn.baton.project.registry;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All projects. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    /** Below every amount, so that projects whose investment is not known sort last among the dear ones. */
    private static final BigDecimal UNKNOWN_AMOUNT = BigDecimal.ONE.negate();

    private static final Listing<Project> LISTING = new Listing<>(
            Project.class,
            "Project r",
            Project::id,
            "-registeredAt",
            List.of(
                    new SortKey<>("registeredAt", "r.registeredAt", Project::registeredAt, Instant::parse),
                    new SortKey<>("name", "r.name", Project::name, text -> text),
                    new SortKey<>(
                            "totalInvestment",
                            "coalesce(r.totalInvestment, -1)",
                            project -> project.totalInvestment() == null ? UNKNOWN_AMOUNT : project.totalInvestment(),
                            BigDecimal::new)));

    Page<Project> list(ProjectQuery query, Scope scope, PageRequest page) {
        Filter filter = new Filter()
                .within(scope, "r.areaCode", "r.responsibleUnit", "r.leadDepartment")
                .anyOf("r.stage", query.stages())
                .anyOf("r.areaCode", query.areaCodes())
                .equal("r.externalId", query.externalId())
                .between("r.totalInvestment", query.totalInvestmentFrom(), query.totalInvestmentTo())
                .contains("r.name", query.text());
        return LISTING.page(getEntityManager(), filter, page);
    }

    Optional<Project> findInScope(UUID id, Scope scope) {
        return findByIdOptional(id).filter(project -> isCovered(project, scope));
    }

    /** Later ones wait until the transaction ends. */
    Optional<Project> findInScopeForUpdate(UUID id, Scope scope) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(project -> isCovered(project, scope));
    }

    private static boolean isCovered(Project project, Scope scope) {
        return scope.covers(project.areaCode(), project.responsibleUnit(), project.leadDepartment());
    }
}
