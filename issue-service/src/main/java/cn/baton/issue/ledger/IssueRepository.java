package cn.baton.issue.ledger;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All issues. */
@ApplicationScoped
class IssueRepository implements PanacheRepositoryBase<Issue, UUID> {

    /** After every due date, so that issues without one sort last among the urgent ones. The index says the same. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final Listing<Issue> LISTING = new Listing<>(
            Issue.class,
            "Issue r",
            Issue::id,
            "-raisedOn",
            List.of(
                    new SortKey<>("raisedOn", "r.raisedOn", Issue::raisedOn, LocalDate::parse),
                    new SortKey<>(
                            "dueOn",
                            "coalesce(r.dueOn, date 9999-12-31)",
                            issue -> issue.dueOn() == null ? NEVER : issue.dueOn(),
                            LocalDate::parse),
                    new SortKey<>("severity", "r.severityRank", Issue::severityRank, Integer::valueOf),
                    new SortKey<>("number", "r.ordinal", Issue::ordinal, Long::valueOf)));

    Page<Issue> list(IssueQuery query, Caller caller, PageRequest page) {
        Filter filter = IssueScope.of(caller)
                .anyOf("r.status", query.statuses())
                .anyOf("r.level", query.levels())
                .anyOf("r.category", query.categories())
                .anyOf("r.severity", query.severities())
                .anyOf("r.project.projectId", query.projectIds())
                .anyOf("r.project.areaCode", query.areaCodes())
                .anyOf("r.responsibleUnit", query.responsibleUnits())
                .equal("r.project.projectConfirmed", query.projectConfirmed())
                .between("r.dueOn", query.dueOnFrom(), query.dueOnTo())
                .between("r.raisedOn", query.raisedOnFrom(), query.raisedOnTo());
        return LISTING.page(getEntityManager(), containing(query.text(), filter), page);
    }

    Optional<Issue> findInScope(UUID id, Caller caller) {
        Filter filter = IssueScope.of(caller).add("r.id = %s", id);
        TypedQuery<Issue> query =
                getEntityManager().createQuery("select r from Issue r where " + filter.expression(), Issue.class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** Those that wait for the registry to tell their project, or at least its area. */
    List<Issue> withoutArea(Set<UUID> projectIds) {
        return list("project.projectId in ?1 and project.areaCode is null order by id", projectIds);
    }

    /** Each side has a trigram index of its own, and the database joins what the two find. */
    private static Filter containing(String text, Filter filter) {
        if (text == null || text.isBlank()) {
            return filter;
        }
        String escaped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return filter.add(
                "(r.description ilike %s escape '\\' or r.project.projectName ilike %s escape '\\')",
                "%" + escaped + "%");
    }
}
