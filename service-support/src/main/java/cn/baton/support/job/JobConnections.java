package cn.baton.support.job;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which connections are in the hands of a job, whoever asked for them: a statement that waits for a lock hears of
 * nothing but a cancellation on the server.
 */
@ApplicationScoped
@Unremovable
class JobConnections implements AgroalPoolInterceptor {

    private final ThreadLocal<JobRun> runs = new ThreadLocal<>();
    private final Map<PGConnection, JobRun> users = new ConcurrentHashMap<>();

    /** What this thread takes out of the pool from here on is the job's. */
    void begin(JobRun run) {
        runs.set(run);
    }

    void end(JobRun run) {
        runs.remove();
        users.values().removeIf(user -> user == run);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        JobRun run = runs.get();
        if (run != null) {
            PGConnection own = own(connection);
            users.put(own, run);
            run.use(own);
        }
    }

    /** On whatever thread: the reaper gives back what a transaction has held for too long. */
    @Override
    public void onConnectionReturn(Connection connection) {
        if (!users.isEmpty()) {
            PGConnection own = own(connection);
            JobRun run = users.remove(own);
            if (run != null) {
                run.giveBack(own);
            }
        }
    }

    /** The pool shows a wrapper that it closes at once, and another one each time. */
    private static PGConnection own(Connection connection) {
        try {
            return connection.unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("It is no connection to PostgreSQL", e);
        }
    }
}
