package cn.baton.project.tour;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is seen on tours; who may see the project may see that it is on one. */
@ApplicationScoped
class EntryRepository implements PanacheRepositoryBase<Entry, UUID> {

    private static final String FROM = "KnownTourEntry r join KnownProject p on p.id = r.standing.projectId";
    private static final BigDecimal UNJUDGED = BigDecimal.ONE.negate();

    private static final Listing<KnownEntry> LISTING = new Listing<>(
            KnownEntry.class,
            FROM,
            KnownEntry::id,
            "order",
            List.of(
                    new SortKey<>("order", "r.standing.position", KnownEntry::position, Integer::valueOf),
                    new SortKey<>(
                            "score",
                            "coalesce(r.standing.score, -1)",
                            entry -> entry.score() == null ? UNJUDGED : entry.score(),
                            BigDecimal::new)));

    Page<KnownEntry> list(UUID tour, EntryQuery query, AsOf asOf, Scope scope, PageRequest page) {
        Filter filter = entries(tour, asOf, scope).anyOf("p.state.areaCode", query.areaCodes());
        if (!query.withdrawn()) {
            filter.isNull("r.standing.withdrawnAt");
        }
        return LISTING.page(getEntityManager(), filter, page);
    }

    TourSummary summary(UUID tour, AsOf asOf, Scope scope) {
        Filter filter = entries(tour, asOf, scope).isNull("r.standing.withdrawnAt");
        long entries = count(filter);
        filter.add(
                "exists (select 1 from Honour h where h.standing.projectId = r.standing.projectId and h.standing.verifiedAt < %s"
                        + " and h.standing.level in (NATIONAL_FIRST, PROVINCIAL_CHAMPION))",
                asOf.until());
        return new TourSummary(asOf.date(), entries, count(filter));
    }

    boolean isOn(UUID tour, UUID project) {
        return count("standing.tourId = ?1 and standing.projectId = ?2 and standing.withdrawnAt is null", tour, project)
                > 0;
    }

    Optional<Entry> at(UUID tour, int position) {
        return find("standing.tourId = ?1 and standing.position = ?2 and standing.withdrawnAt is null", tour, position)
                .firstResultOptional();
    }

    Optional<Entry> on(UUID tour, UUID id) {
        return find("id = ?1 and standing.tourId = ?2", id, tour).firstResultOptional();
    }

    private long count(Filter filter) {
        TypedQuery<Long> query = getEntityManager()
                .createQuery("select count(*) from " + FROM + " where " + filter.expression(), Long.class);
        filter.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Filter entries(UUID tour, AsOf asOf, Scope scope) {
        Filter filter = Filter.within(scope, ProjectChildren.projects("p")).equal("r.standing.tourId", tour);
        return asOf.known(asOf.known(filter, "r"), "p");
    }
}
