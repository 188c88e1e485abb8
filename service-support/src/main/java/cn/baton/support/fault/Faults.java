package cn.baton.support.fault;

import io.quarkus.arc.LockException;
import org.hibernate.StaleStateException;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;

/** Tells a fault that passes by itself (a server is away, others are before us) from one that repeats at every attempt (a bad message). */
public final class Faults {

    private Faults() {}

    public static boolean isTransient(Throwable throwable) {
        for (Throwable cause = throwable; cause != null; cause = cause.getCause()) {
            boolean passes = switch (cause) {
                case SQLTransientException ignored -> true;
                case SQLRecoverableException ignored -> true;
                case SQLException sql -> isTransientState(sql.getSQLState());
                case StaleStateException ignored -> true;
                case jakarta.persistence.OptimisticLockException ignored -> true;
                case com.fasterxml.jackson.core.JsonProcessingException ignored -> false;
                case IOException ignored -> true;
                case TimeoutException ignored -> true;
                case LockException ignored -> true;
                default -> false;
            };
            if (passes) {
                return true;
            }
            if (cause.getCause() == cause) {
                break;
            }
        }
        return false;
    }

    /**
     * Classes of PostgreSQL's SQLSTATE: 08 connection, 40 serialisation and deadlock, 53 out of resources, 55P03 lock not
     * available, 57 shutdown. The pool's own exceptions carry no state at all.
     */
    private static boolean isTransientState(String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")
                || "55P03".equals(state);
    }
}
