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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All lights that projects showed. */
@ApplicationScoped
class ProgressLightRepository implements PanacheRepositoryBase<ProgressLight, UUID> {

    private static final Listing<ProgressLight> LISTING = new Listing<>(
            ProgressLight.class,
            "ProgressLight r",
            ProgressLight::id,
            "-recordedAt",
            List.of(new SortKey<>("recordedAt", "r.recordedAt", ProgressLight::recordedAt, Instant::parse)));

    /** What each of them shows; those without a light are missing. */
    Map<UUID, ProgressLight> current(Collection<UUID> projects) {
        return find("projectId in ?1 and supersededAt is null", projects).stream()
                .collect(Collectors.toMap(ProgressLight::projectId, Function.identity()));
    }

    void close(UUID projectId, Instant at) {
        update("supersededAt = ?1 where projectId = ?2 and supersededAt is null", at, projectId);
    }

    Page<ProgressLight> list(UUID projectId, LocalDate asOf, PageRequest page) {
        Filter filter = Filter.ofParentInScope("r.projectId", projectId);
        if (asOf != null) {
            Instant end = BusinessTime.endOf(asOf);
            filter.add("r.recordedAt < %s", end).add("(r.supersededAt is null or r.supersededAt >= %s)", end);
        }
        return LISTING.page(getEntityManager(), filter, page);
    }
}
