package cn.baton.project.tour;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All tours, which are the whole city's: every reader sees all of them. */
@ApplicationScoped
class TourRepository implements PanacheRepositoryBase<Tour, UUID> {

    private static final Listing<KnownTour> LISTING = new Listing<>(
            KnownTour.class,
            "KnownTour r",
            KnownTour::id,
            "-heldOn",
            List.of(new SortKey<>("heldOn", "r.standing.heldOn", KnownTour::heldOn, LocalDate::parse)));

    Page<KnownTour> list(TourQuery query, AsOf asOf, PageRequest page) {
        Filter filter = Filter.openToAll()
                .anyOf("r.standing.kind", query.kinds())
                .equal("r.standing.round", query.round())
                .between("r.standing.heldOn", query.heldOnFrom(), query.heldOnTo());
        return LISTING.page(getEntityManager(), asOf.known(filter, "r"), page);
    }
}
