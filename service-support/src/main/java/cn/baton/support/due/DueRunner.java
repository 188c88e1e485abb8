package cn.baton.support.due;

import cn.baton.support.calendar.OfficeHours;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Settles rows that are due.
 *
 * <p>Rows are claimed with {@code for update skip locked} in the transaction of the effect: any number of replicas shares the
 * work, and a process that dies leaves what it had to the others. A look goes on until no row is left, so a downtime is
 * caught up with at once. A batch that fails is tried again by halves, until the row that fails stands alone; that one is
 * logged, waits for the next look and holds up no other.
 */
@ApplicationScoped
public class DueRunner {

    private static final Logger LOG = Logger.getLogger(DueRunner.class);

    private final EntityManager entities;
    private final OfficeHours officeHours;
    private final Clock clock;
    private volatile boolean stopping;

    @Inject
    DueRunner(EntityManager entities, OfficeHours officeHours, Clock clock) {
        this.entities = entities;
        this.officeHours = officeHours;
        this.clock = clock;
    }

    /** The batch at hand is ended, no other begun. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** One look: all rows that are due. Never throws for what a row or the database does. */
    public void settleDue(DueRows rows) {
        Set<UUID> failed = new HashSet<>();
        List<UUID> settled = List.of();
        int limit = rows.batch();
        while (mayGoOn(rows)) {
            List<UUID> claimed = new ArrayList<>();
            if (settle(rows, failed, limit, claimed)) {
                if (claimed.isEmpty()) {
                    return;
                }
                if (claimed.equals(settled)) {
                    LOG.errorf("%s: %d rows were settled and are due still", rows.name(), claimed.size());
                    return;
                }
                settled = claimed;
                limit = Math.min(limit * 2, rows.batch());
            } else if (claimed.isEmpty()) {
                return;
            } else if (claimed.size() == 1) {
                failed.addAll(claimed);
            } else {
                limit = claimed.size() / 2;
            }
        }
    }

    /** @return whether what was claimed is settled */
    private boolean settle(DueRows rows, Set<UUID> failed, int limit, List<UUID> claimed) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                claimed.addAll(claim(rows.due(), failed, limit));
                if (!claimed.isEmpty()) {
                    rows.settle(List.copyOf(claimed));
                }
            });
            return true;
        } catch (RuntimeException | Error failure) {
            if (claimed.isEmpty()) {
                LOG.warnf(failure, "%s: what is due cannot be claimed; it waits for the next look", rows.name());
            } else if (claimed.size() == 1) {
                LOG.warnf(failure, "%s: row %s waits for the next look", rows.name(), claimed.getFirst());
            } else {
                LOG.infof("%s: %d rows are tried by halves: %s", rows.name(), claimed.size(), failure);
            }
            return false;
        }
    }

    private List<UUID> claim(DueQuery due, Set<UUID> failed, int limit) {
        var query = entities.unwrap(Session.class)
                .createNativeQuery(due.sql(), UUID.class)
                .setParameter("except", failed.toArray(UUID[]::new))
                .setParameter("limit", limit);
        due.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private boolean mayGoOn(DueRows rows) {
        return !stopping && (!rows.inOfficeHoursOnly() || officeHours.include(clock.instant()));
    }
}
