package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All sessions. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    private static final Listing<Session> LISTING = new Listing<>(
            Session.class,
            "Session r",
            Session::id,
            "-number",
            List.of(
                    new SortKey<>("number", "r.number", Session::number, Integer::valueOf),
                    new SortKey<>("heldOn", "r.heldOn", Session::heldOn, LocalDate::parse)));

    Page<Session> list(SessionQuery query, PageRequest page) {
        Filter filter = new Filter()
                .anyOf("r.quarter", query.quarters())
                .between("r.heldOn", query.heldOnFrom(), query.heldOnTo());
        return LISTING.page(getEntityManager(), filter, page);
    }

    Optional<Session> byNumber(int number) {
        return find("number", number).firstResultOptional();
    }

    /** In the order of their numbers; all that were known by then unless some are named. */
    List<Session> known(AsOf asOf, Collection<Integer> numbers) {
        return numbers == null || numbers.isEmpty()
                ? list("recordedAt < ?1 order by number", asOf.until())
                : list("recordedAt < ?1 and number in ?2 order by number", asOf.until(), numbers);
    }
}
