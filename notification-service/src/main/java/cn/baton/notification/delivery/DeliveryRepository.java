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
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All deliveries. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    /** The space of the advisory locks on targets: "mail". */
    private static final int TARGETS = 0x6D61696C;

    private static final String DUE = "d.state in (PENDING, FAILED) and d.nextAttemptAt <= :now and not exists"
            + " (select 1 from Delivery r where r.state = SENDING and lower(r.address) = lower(d.address))";

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
                where mine.subject = %s and mine.beginsAt <= instant and mine.endsAt > instant))""");

    Page<Delivery> list(DeliveryQuery query, Scope scope, PageRequest page) {
        Filter filter =
                Filter.within(scope, SEEN_BY).anyOf("r.state", query.states()).equal("r.letterId", query.letterId());
        return LISTING.page(getEntityManager(), filter, page);
    }

    Optional<Delivery> findInScope(UUID id, Scope scope) {
        Filter filter = Filter.within(scope, SEEN_BY).add("r.id = %s", id);
        TypedQuery<Delivery> query =
                getEntityManager().createQuery("select r from Delivery r where " + filter.expression(), Delivery.class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** Deliveries that are due, those first that are due longest, to targets that nothing is being sent to. */
    List<UUID> findDue(Instant now, int limit) {
        return session()
                .createSelectionQuery(
                        "select d.id from Delivery d where " + DUE + " order by d.nextAttemptAt, d.id", UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The delivery, if it is still due and nobody else is about to send to its target; locked until the transaction
     * ends. Waits for nobody: a replica that was stopped over its own claim holds up nothing but that.
     */
    Optional<Delivery> claim(UUID id, Instant now) {
        boolean alone = (Boolean) session()
                .createNativeQuery(
                        "select pg_try_advisory_xact_lock(:space, hashtext(lower(address))) from delivery where id ="
                                + " :id",
                        Boolean.class)
                .setParameter("space", TARGETS)
                .setParameter("id", id)
                .getSingleResult();
        if (!alone) {
            return Optional.empty();
        }
        // Looked at only now: what another replica claimed before it let go of the target is seen.
        return session()
                .createSelectionQuery("from Delivery d where d.id = :id and " + DUE, Delivery.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .uniqueResultOptional();
    }

    /** Locked until the transaction ends. */
    Delivery lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked until the transaction ends. */
    List<Delivery> lockAllOf(UUID letterId) {
        return find("letterId = ?1 order by createdAt, id", letterId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How many there are in each of these states; states without any are left out. */
    Map<DeliveryState, Long> count(Collection<DeliveryState> states) {
        return count(Filter.openToAll(), states);
    }

    /** As {@link #count(Collection)}, of those that a caller sees. */
    Map<DeliveryState, Long> count(Collection<DeliveryState> states, Scope scope) {
        return count(Filter.within(scope, SEEN_BY), states);
    }

    private Map<DeliveryState, Long> count(Filter seen, Collection<DeliveryState> states) {
        Filter filter = seen.anyOf("r.state", states);
        SelectionQuery<Object[]> query = session()
                .createSelectionQuery(
                        "select r.state, count(*) from Delivery r where " + filter.expression() + " group by r.state",
                        Object[].class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream().collect(Collectors.toMap(row -> (DeliveryState) row[0], row -> (Long) row[1]));
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
