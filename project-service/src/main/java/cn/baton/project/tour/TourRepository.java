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

    private static final Listing<Tour> LISTING = new Listing<>(
            Tour.class,
            "Tour r",
            Tour::id,
            "-heldOn",
            List.of(new SortKey<>("heldOn", "r.heldOn", Tour::heldOn, LocalDate::parse)));

    Page<Tour> list(TourQuery query, AsOf asOf, PageRequest page) {
        Filter filter = new Filter()
                .add("r.recordedAt < %s", asOf.until())
                .anyOf("r.kind", query.kinds())
                .equal("r.round", query.round())
                .between("r.heldOn", query.heldOnFrom(), query.heldOnTo());
        return LISTING.page(getEntityManager(), filter, page);
    }
}
