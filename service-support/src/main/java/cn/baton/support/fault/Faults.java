package cn.baton.support.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.arc.LockException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import org.hibernate.StaleStateException;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Tells a fault that passes by itself (a server is away, others are before us) from one that repeats at every attempt.
 *
 * <p>Looks at causes and at suppressed exceptions: when a COMMIT fails, Narayana throws a RollbackException without a
 * cause and hides the database's word in a suppressed XAException.
 */
public final class Faults {

    /** What Agroal says, without a state, once the reaper has ended the transaction that a connection was part of. */
    private static final String REAPED = "without active transaction";

    private Faults() {}

    public static Fault of(Throwable throwable) {
        Set<Throwable> all = causesAndSuppressed(throwable);
        Set<Fault> named = EnumSet.noneOf(Fault.class);
        for (Throwable each : all) {
            Fault fault = named(each);
            if (fault != null) {
                named.add(fault);
            }
        }
        // What the database refuses for good outweighs what its refusal led to.
        if (named.contains(Fault.LASTING)) {
            return Fault.LASTING;
        }
        if (named.contains(Fault.CONFLICT)) {
            return Fault.CONFLICT;
        }
        if (named.contains(Fault.SLOW)) {
            return Fault.SLOW;
        }
        if (named.contains(Fault.PASSING)) {
            return Fault.PASSING;
        }
        // A commit that failed and names nobody: the reaper was there first, or something has marked it for rollback.
        return all.stream().anyMatch(Faults::isFailedCommit) ? Fault.SLOW : Fault.LASTING;
    }

    /** Whether another attempt can end otherwise. */
    public static boolean isTransient(Throwable throwable) {
        return of(throwable).isWorthAnotherAttempt();
    }

    /** Whether the database has given this SQLSTATE as a reason, however deep inside. */
    public static boolean hasState(Throwable throwable, String sqlState) {
        return causesAndSuppressed(throwable).stream()
                .anyMatch(each -> each instanceof SQLException sql && sqlState.equals(sql.getSQLState()));
    }

    private static Fault named(Throwable throwable) {
        return switch (throwable) {
            case OptimisticLockException ignored -> Fault.CONFLICT;
            case StaleStateException ignored -> Fault.CONFLICT;
            case SQLException sql -> ofDatabase(sql);
            case JsonProcessingException ignored -> Fault.LASTING;
            case IOException ignored -> Fault.PASSING;
            case TimeoutException ignored -> Fault.PASSING;
            case LockException ignored -> Fault.PASSING;
            default -> null;
        };
    }

    /**
     * By PostgreSQL's SQLSTATE. Passing: 08 connection, 28 authorisation (a role that is being set up), 40 serialisation
     * and deadlock, 53 out of resources, 55P03 lock not available, 25006 read-only, 57P shutdown, 58 system error. Lasting:
     * 22 data, 23 constraints, 42 statements. Null for others: they say nothing of the next attempt, and one of them, 25P02,
     * only that something has failed before. The pool's own exceptions carry no state at all.
     */
    private static Fault ofDatabase(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            return sql.getMessage() != null && sql.getMessage().contains(REAPED) ? Fault.SLOW : Fault.PASSING;
        }
        if ("57014".equals(state) || sql instanceof SQLTimeoutException) {
            return Fault.SLOW;
        }
        boolean passes = sql instanceof SQLTransientException
                || sql instanceof SQLRecoverableException
                || state.equals("55P03")
                || state.equals("25006")
                || state.startsWith("57P")
                || state.startsWith("08")
                || state.startsWith("28")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("58");
        if (passes) {
            return Fault.PASSING;
        }
        boolean lasts = state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
        return lasts ? Fault.LASTING : null;
    }

    private static boolean isFailedCommit(Throwable throwable) {
        return throwable instanceof RollbackException
                || throwable instanceof HeuristicMixedException
                || throwable instanceof HeuristicRollbackException;
    }

    private static Set<Throwable> causesAndSuppressed(Throwable throwable) {
        Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(throwable);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (all.add(next)) {
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                Collections.addAll(open, next.getSuppressed());
            }
        }
        return all;
    }
}
