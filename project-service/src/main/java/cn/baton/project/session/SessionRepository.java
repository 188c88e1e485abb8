package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
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

    Page<Session> list(SessionQuery query, AsOf asOf, PageRequest page) {
        Filter filter = new Filter()
                .add("r.recordedAt < %s", asOf.until())
                .anyOf("r.quarter", query.quarters())
                .between("r.heldOn", query.heldOnFrom(), query.heldOnTo());
        return LISTING.page(getEntityManager(), filter, page);
    }

    Optional<Session> byNumber(int number) {
        return find("number", number).firstResultOptional();
    }

    /** In the order of their numbers: those that the statistics are about. */
    List<Session> counted(StatisticsQuery query, AsOf asOf) {
        Filter filter = new Filter()
                .add("r.recordedAt < %s", asOf.until())
                .anyOf("r.number", query.sessions())
                .between("r.heldOn", query.heldOnFrom(), query.lastHeldOn(asOf));
        TypedQuery<Session> sessions = getEntityManager()
                .createQuery("from Session r where " + filter.expression() + " order by r.number", Session.class);
        filter.parameters().forEach(sessions::setParameter);
        return sessions.getResultList();
    }
}
