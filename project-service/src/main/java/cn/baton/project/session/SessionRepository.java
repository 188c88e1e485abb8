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

    private static final Listing<KnownSession> LISTING = new Listing<>(
            KnownSession.class,
            "KnownSession r",
            KnownSession::id,
            "-number",
            List.of(
                    new SortKey<>("number", "r.standing.number", KnownSession::number, Integer::valueOf),
                    new SortKey<>("heldOn", "r.standing.heldOn", KnownSession::heldOn, LocalDate::parse)));

    Page<KnownSession> list(SessionQuery query, AsOf asOf, PageRequest page) {
        Filter filter = Filter.openToAll()
                .anyOf("r.standing.quarter", query.quarters())
                .between("r.standing.heldOn", query.heldOnFrom(), query.heldOnTo());
        return LISTING.page(getEntityManager(), asOf.known(filter, "r"), page);
    }

    Optional<Session> byNumber(int number) {
        return find("standing.number", number).firstResultOptional();
    }

    /** In the order of their numbers: those that the statistics are about. */
    List<KnownSession> counted(StatisticsQuery query, AsOf asOf) {
        Filter filter = asOf.known(Filter.openToAll(), "r")
                .anyOf("r.standing.number", query.sessions())
                .between("r.standing.heldOn", query.heldOnFrom(), query.lastHeldOn(asOf));
        TypedQuery<KnownSession> sessions = getEntityManager()
                .createQuery(
                        "from KnownSession r where " + filter.expression() + " order by r.standing.number",
                        KnownSession.class);
        filter.parameters().forEach(sessions::setParameter);
        return sessions.getResultList();
    }
}
