package cn.baton.project.progress;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All progress reports. */
@ApplicationScoped
class ProgressReportRepository implements PanacheRepositoryBase<ProgressReport, UUID> {

    private static final Listing<ProgressReport> LISTING = new Listing<>(
            ProgressReport.class,
            "ProgressReport r",
            ProgressReport::id,
            "-month",
            List.of(
                    new SortKey<>("month", "(r.year * 100 + r.month)", ProgressReport::monthNumber, Integer::valueOf),
                    new SortKey<>("recordedAt", "r.recordedAt", ProgressReport::recordedAt, Instant::parse)));

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

    Optional<ProgressReport> latest(UUID projectId) {
        return find("projectId = ?1 and supersededAt is null order by (year * 100 + month) desc", projectId)
                .firstResultOptional();
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

    boolean isInStatistics(UUID projectId) {
        return find("projectId = ?1 and supersededAt is null and figures.enteredInStatisticsOn is not null", projectId)
                .firstResultOptional()
                .isPresent();
    }

    Page<ProgressReport> list(UUID projectId, ProgressQuery query, PageRequest page) {
        Filter filter = new Filter().equal("r.projectId", projectId).anyOf("r.year", query.years());
        if (query.asOf() != null) {
            Instant end = BusinessTime.endOf(query.asOf());
            filter.add("r.recordedAt < %s", end);
            if (!query.all()) {
                filter.add("(r.supersededAt is null or r.supersededAt >= %s)", end);
            }
        } else if (!query.all()) {
            filter.isNull("r.supersededAt");
        }
        return LISTING.page(getEntityManager(), filter, page);
    }
}
