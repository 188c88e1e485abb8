package cn.baton.support.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The jobs in the hands of this process' workers. Each lease is renewed while its job is worked on; a job that was
 * cancelled, taken over, or has been worked on for too long is stopped, whatever its worker is waiting for.
 */
@ApplicationScoped
class JobLeases {

    private static final Logger LOG = Logger.getLogger(JobLeases.class);

    /** For a transaction to end by itself after its job should have. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final JobConfig config;
    private final JobTable table;
    private final JobConnections connections;
    private final TransactionManager transactions;
    private final Map<UUID, JobRun> held = new ConcurrentHashMap<>();

    @Inject
    JobLeases(JobConfig config, JobTable table, JobConnections connections, TransactionManager transactions) {
        this.config = config;
        this.table = table;
        this.connections = connections;
        this.transactions = transactions;
    }

    /** This thread works on the job. Any transaction that it begins, within a step or beside it, may last as long. */
    void enter(JobRun run) throws SystemException {
        transactions.setTransactionTimeout((int) config.longest().plus(GRACE).toSeconds());
        connections.begin(run);
        run.begin(Thread.currentThread());
        held.put(run.lease(), run);
    }

    /** It does so no longer; nothing interrupts it from here on. */
    void leave(JobRun run) {
        held.remove(run.lease());
        run.end();
        connections.end(run);
        try {
            transactions.setTransactionTimeout(0);
        } catch (SystemException e) {
            throw new IllegalStateException("The time-out of transactions could not be reset", e);
        }
    }

    /** Leaves each at the end of its present step. */
    void interrupt() {
        held.values().forEach(JobRun::interrupt);
    }

    /** Stops what is cancelled, taken over or late, and renews what is due. */
    void look() {
        if (held.isEmpty()) {
            return;
        }
        try {
            Set<UUID> ours = table.held(held.keySet());
            held.forEach((lease, run) -> {
                if (!ours.contains(lease)) {
                    run.stop();
                } else if (run.worked().compareTo(config.longest()) > 0) {
                    run.expire();
                } else if (run.isDue(config.lease().dividedBy(3))) {
                    renew(run);
                }
            });
        } catch (RuntimeException failure) {
            LOG.warnf("Leases of jobs were not looked at: %s", failure.toString());
        }
    }

    private void renew(JobRun run) {
        if (table.renew(run.id(), run.lease(), config.lease(), run.worked())) {
            run.renewed();
        } else {
            run.stop();
        }
    }
}
