package cn.baton.notification.delivery;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.RowScope;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import org.hibernate.LockMode;
import org.hibernate.Session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All deliveries. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    private static final Listing<Delivery> LISTING = new Listing<>(
            Delivery.class,
            "Delivery r",
            Delivery::id,
            "-createdAt",
            List.of(new SortKey<>("createdAt", "r.createdAt", Delivery::createdAt, Instant::parse)));

    /** No area's and no unit's; an inspector sees those of the letters that it sees. */
    private static final RowScope SEEN_BY = new RowScope(null, null, """
            r.letterId in (select letter.id from Letter letter
              where letter.cause.projectId in (select mine.projectId from AssignmentReplica mine
                  where mine.subject = %s and mine.beginsAt <= instant and mine.endsAt > instant)
                or exists (select 1 from HistoryRow entry where entry.resource = 'letter'
                  and entry.resourceId = letter.id and entry.verb = 'draft' and entry.who = %s))""");

    Page<Delivery> list(DeliveryQuery query, Scope scope, PageRequest page) {
        Filter filter = Filter.within(scope, SEEN_BY)
                .anyOf("r.state", query.states())
                .equal("r.letterId", query.letterId());
        return LISTING.page(getEntityManager(), filter, page);
    }

    Optional<Delivery> findInScope(UUID id, Scope scope) {
        Filter filter = Filter.within(scope, SEEN_BY).equal("r.id", id);
        TypedQuery<Delivery> query = getEntityManager()
                .createQuery("select r from Delivery r where " + filter.expression(), Delivery.class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** The delivery that is due longest and that no other worker looks at; locked until the transaction ends. */
    Optional<Delivery> findDue(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "from Delivery where state in (PENDING, FAILED) and nextAttemptAt <= :now order by nextAttemptAt, id",
                        Delivery.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .uniqueResultOptional();
    }

    List<Delivery> of(UUID letterId) {
        return list("letterId = ?1 order by createdAt, id", letterId);
    }
}
