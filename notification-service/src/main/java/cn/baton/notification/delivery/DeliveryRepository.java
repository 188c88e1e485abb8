package cn.baton.notification.delivery;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    Page<Delivery> list(DeliveryQuery query, PageRequest page) {
        Filter filter = new Filter().anyOf("r.state", query.states()).equal("r.letterId", query.letterId());
        return LISTING.page(getEntityManager(), filter, page);
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
