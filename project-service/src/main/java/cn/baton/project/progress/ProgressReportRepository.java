package cn.baton.project.progress;

import cn.baton.project.registry.ProjectChildListing;
import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All progress reports. */
@ApplicationScoped
class ProgressReportRepository implements PanacheRepositoryBase<ProgressReport, UUID> {

    private static final ProjectChildListing<ProgressReport> LISTING = new ProjectChildListing<>(
            ProgressReport.class,
            ProgressReport::id,
            "-month",
            List.of(
                    new SortKey<>("month", "(r.year * 100 + r.month)", ProgressReport::monthNumber, Integer::valueOf),
                    new SortKey<>("recordedAt", "r.recordedAt", ProgressReport::recordedAt, Instant::parse),
                    figure("yearToDateInvestment", ProgressFigures::yearToDateInvestment),
                    figure("physicalProgress", ProgressFigures::physicalProgress)));

    Optional<ProgressReport> find(UUID projectId, UUID id) {
        return find("projectId = ?1 and id = ?2", projectId, id).firstResultOptional();
    }

    Optional<ProgressReport> effective(UUID projectId, YearMonth month) {
        return find(
                        "projectId = ?1 and year = ?2 and month = ?3 and supersededAt is null",
                        projectId,
                        month.getYear(),
                        month.getMonthValue())
                .firstResultOptional();
    }

    /** The last effective report of each; those that have none are missing. */
    Map<UUID, ProgressReport> latest(Collection<UUID> projects) {
        return getEntityManager()
                .createQuery("""
                        from ProgressReport r where r.projectId in ?1 and r.supersededAt is null
                            and r.year * 100 + r.month = (
                                select max(l.year * 100 + l.month) from ProgressReport l
                                where l.projectId = r.projectId and l.supersededAt is null)""", ProgressReport.class)
                .setParameter(1, projects)
                .getResultStream()
                .collect(Collectors.toMap(ProgressReport::projectId, Function.identity()));
    }

    /** The last effective report of an earlier month. */
    Optional<ProgressReport> before(UUID projectId, YearMonth month) {
        return find(
                        "projectId = ?1 and (year * 100 + month) < ?2 and supersededAt is null"
                                + " order by (year * 100 + month) desc",
                        projectId,
                        month.getYear() * 100 + month.getMonthValue())
                .firstResultOptional();
    }

    /** Those of the projects that an effective report says are in the statistics. */
    Set<UUID> inStatistics(Collection<UUID> projects) {
        return getEntityManager()
                .createQuery("""
                        select distinct r.projectId from ProgressReport r where r.projectId in ?1
                            and r.supersededAt is null and r.figures.enteredInStatisticsOn is not null""", UUID.class)
                .setParameter(1, projects)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Of the city's: for whoever saw their projects then. */
    Page<ProgressReport> list(CityProgressQuery query, Scope scope, PageRequest page) {
        List<Integer> months = query.months().stream()
                .map(month -> Integer.valueOf(month.replace("-", "")))
                .toList();
        Filter filter = narrow(ProjectChildren.within(scope, query.projects()), query.reports())
                .anyOf("(r.year * 100 + r.month)", months)
                .anyOf("p.state.stage", query.stages());
        if (query.late() != null) {
            // In words: the index is of the late ones alone, which a parameter would hide from the planner.
            filter.add("r.late = " + query.late());
        }
        return LISTING.page(getEntityManager(), filter, query.reports().asOf(), page);
    }

    /** Of one project: for whoever sees it now. */
    Page<ProgressReport> ofProject(UUID projectId, ProgressQuery query, Scope scope, PageRequest page) {
        Filter filter = narrow(ProjectChildren.within(scope).equal("r.projectId", projectId), query);
        return LISTING.page(getEntityManager(), filter, null, page);
    }

    private static Filter narrow(Filter filter, ProgressQuery query) {
        filter.anyOf("r.year", query.years());
        if (query.asOf() != null) {
            Instant end = BusinessTime.endOf(query.asOf());
            filter.add("r.recordedAt < %s", end);
            if (!query.all()) {
                filter.add("(r.supersededAt is null or r.supersededAt >= %s)", end);
            }
        } else if (!query.all()) {
            filter.add("r.supersededAt is null");
        }
        return filter;
    }

    /** The last month that each has reported; those that have reported none are missing. */
    Map<UUID, YearMonth> lastMonths(Collection<UUID> projects, LocalDate asOf) {
        Filter filter = Filter.ofParentsInScope("r.projectId", projects);
        if (asOf == null) {
            filter.add("r.supersededAt is null");
        } else {
            Instant end = BusinessTime.endOf(asOf);
            filter.add("r.recordedAt < %s", end).add("(r.supersededAt is null or r.supersededAt >= %s)", end);
        }
        TypedQuery<Object[]> query = getEntityManager()
                .createQuery(
                        "select r.projectId, max(r.year * 100 + r.month) from ProgressReport r where "
                                + filter.expression() + " group by r.projectId",
                        Object[].class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ProgressMonth.ofNumber((Integer) row[1])));
    }

    private static SortKey<ProgressReport, BigDecimal> figure(
            String field, Function<ProgressFigures, BigDecimal> figure) {
        return new SortKey<>(field, "r.figures." + field, report -> figure.apply(report.figures()), BigDecimal::new);
    }
}
