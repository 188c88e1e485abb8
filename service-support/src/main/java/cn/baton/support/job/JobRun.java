package cn.baton.support.job;

import cn.baton.support.database.TransactionLimits;
import cn.baton.support.event.EventJson;
import cn.baton.support.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A job in the hands of one worker. Each step's work and the position behind it commit together, and only while the
 * worker still holds the job: whatever happens, each step takes effect once.
 */
public final class JobRun {

    private static final Duration STEP_TIMEOUT = Duration.ofMinutes(2);

    private final JobTable table;
    private final EventJson json;
    private final TransactionLimits limits;
    private final JobRow row;
    private volatile boolean interrupted;
    private String position;

    JobRun(JobTable table, EventJson json, TransactionLimits limits, JobRow row) {
        this.table = table;
        this.json = json;
        this.limits = limits;
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

    /** One step in one transaction; it rolls back when the work throws, or when the job is no longer this worker's. */
    public void step(Supplier<JobProgress> work) {
        step(STEP_TIMEOUT, work);
    }

    /** @param timeout after which the transaction is given up; also of each of its statements, instead of the requests' */
    public void step(Duration timeout, Supplier<JobProgress> work) {
        requireHeld();
        position = QuarkusTransaction.requiringNew()
                .timeout((int) timeout.toSeconds())
                .call(() -> {
                    limits.extend(timeout);
                    JobProgress progress = work.get();
                    String next = write(progress.position());
                    requireHeld(table.advance(row.id(), row.lease(), next, progress));
                    return next;
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
        QuarkusTransaction.requiringNew()
                .timeout((int) STEP_TIMEOUT.toSeconds())
                .run(() -> {
                    limits.extend(STEP_TIMEOUT);
                    JobOutcome outcome = work.get();
                    requireHeld(table.end(
                            row.id(), row.lease(), write(outcome.result()), outcome.files(), outcome.failure()));
                });
    }

    /** For work that takes long without a step: throws when the job is no longer this worker's. */
    public void requireHeld() {
        requireHeld(!interrupted);
    }

    void interrupt() {
        interrupted = true;
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
