package cn.baton.support.job;

import cn.baton.support.database.TransactionLimits;
import cn.baton.support.event.EventJson;
import cn.baton.support.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A job in the hands of one worker. Each step's work and the position behind it commit together, and only while the
 * worker still holds the job: whatever happens, each step takes effect once.
 */
public final class JobRun {

    private static final Logger LOG = Logger.getLogger(JobRun.class);

    private final JobTable table;
    private final EventJson json;
    private final TransactionLimits limits;
    private final Duration longest;
    private final JobRow row;
    private final long startedAt = System.nanoTime();
    private final Set<PGConnection> connections = new HashSet<>();
    private Thread worker;
    private volatile boolean interrupted;
    private volatile boolean stopped;
    private volatile boolean expired;
    private volatile long renewedAt = startedAt;
    private String position;

    /** @param longest what the job may take, and so each statement of its steps */
    JobRun(JobTable table, EventJson json, TransactionLimits limits, Duration longest, JobRow row) {
        this.table = table;
        this.json = json;
        this.limits = limits;
        this.longest = longest;
        this.row = row;
        this.position = row.position();
    }

    public UUID id() {
        return row.id();
    }

    /** Who asked for the job: it may do what that caller may. */
    public Caller caller() {
        return row.owner();
    }

    public <T> T request(Class<T> type) {
        return read(row.request(), type);
    }

    /** Where the last step that took effect ended. */
    public <T> Optional<T> position(Class<T> type) {
        return position == null ? Optional.empty() : Optional.of(read(position, type));
    }

    /**
     * One step in one transaction; it rolls back when the work throws, or when the job is no longer this worker's. It may
     * take as long as the job may, and so may every transaction that it begins beside its own.
     */
    public void step(Supplier<JobProgress> work) {
        requireHeld();
        position = QuarkusTransaction.requiringNew().call(() -> {
            limits.extend(longest);
            JobProgress progress = work.get();
            String next = write(progress.position());
            requireHeld(table.advance(row.id(), row.lease(), next, progress));
            return next;
        });
    }

    /** A transaction of its own that is no step, within one or outside: for what is only looked up, or undone again. */
    public <T> T apart(Supplier<T> work) {
        requireHeld();
        return QuarkusTransaction.requiringNew().call(() -> {
            limits.extend(longest);
            return work.get();
        });
    }

    /** Tells how far a long step has come, ahead of its commit. */
    public void show(long done, Long total, long errors) {
        requireHeld();
        requireHeld(QuarkusTransaction.suspendingExisting()
                .call(() -> table.show(row.id(), row.lease(), done, total, errors)));
    }

    /** The last step. */
    public void complete(Supplier<JobOutcome> work) {
        requireHeld();
        QuarkusTransaction.requiringNew().run(() -> {
            limits.extend(longest);
            JobOutcome outcome = work.get();
            requireHeld(table.end(row.id(), row.lease(), write(outcome.result()), outcome.files(), outcome.failure()));
        });
    }

    /** For work that takes long without a step: throws when the job is no longer this worker's. */
    public void requireHeld() {
        requireHeld(!interrupted);
    }

    UUID lease() {
        return row.lease();
    }

    /** Ends it at the next step. */
    void interrupt() {
        interrupted = true;
    }

    /** Ends it at once, whatever it does or waits for. May be said again, as long as it goes on. */
    synchronized void stop() {
        interrupted = true;
        stopped = true;
        if (worker == null) {
            return;
        }
        worker.interrupt();
        for (PGConnection connection : connections) {
            try {
                connection.cancelQuery();
            } catch (SQLException failure) {
                LOG.warnf("A statement of job %s was not cancelled: %s", row.id(), failure.toString());
            }
        }
    }

    /** As {@link #stop}, since it has been worked on for too long. */
    void expire() {
        expired = true;
        stop();
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isExpired() {
        return expired;
    }

    synchronized void begin(Thread thread) {
        worker = thread;
    }

    synchronized void end() {
        worker = null;
        connections.clear();
        // An interruption that came too late to be met would meet what the thread does next.
        Thread.interrupted();
    }

    synchronized void use(PGConnection connection) {
        connections.add(connection);
    }

    /** Waits for a cancellation that is under way: it must not reach whoever has the connection next. */
    synchronized void giveBack(PGConnection connection) {
        connections.remove(connection);
    }

    /** How long it has been worked on, by those before as well. */
    Duration worked() {
        return row.worked().plusNanos(System.nanoTime() - startedAt);
    }

    boolean isDue(Duration after) {
        return System.nanoTime() - renewedAt >= after.toNanos();
    }

    void renewed() {
        renewedAt = System.nanoTime();
    }

    private void requireHeld(boolean held) {
        if (!held) {
            throw new JobInterruptedException("Job " + row.id() + " is no longer this worker's");
        }
    }

    private String write(Object value) {
        return value == null ? null : new String(json.write(value), StandardCharsets.UTF_8);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.read(text.getBytes(StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException("Job " + row.id() + " holds no " + type.getSimpleName(), e);
        }
    }
}
