package cn.baton.support.inbox;

import cn.baton.support.fault.Fault;
import cn.baton.support.fault.Faults;
import jakarta.persistence.TransactionRequiredException;

/** What a failed attempt at a record says: whether another can succeed, and the reason for operators. */
final class Failures {

    private static final int MAX_REASON_CHARACTERS = 2_000;

    private Failures() {}

    /**
     * An {@link Error} is one of the record, whatever it came of: the next attempt would end alike. A handler that finds its
     * transaction gone has met its time limit.
     */
    static Fault fault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionRequiredException) {
                return Fault.SLOW;
            }
            if (cause instanceof Error || cause instanceof PoisonException) {
                return Fault.LASTING;
            }
        }
        return Faults.of(failure);
    }

    /** The words of whoever knew best, in a length that can be read and kept. */
    static String reason(Throwable failure) {
        return Beginning.of(words(failure), MAX_REASON_CHARACTERS).replace('\0', '\uFFFD');
    }

    /** Of the innermost cause that has any. */
    private static String words(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PoisonException poison) {
                return poison.getMessage();
            }
            if (cause.getMessage() != null) {
                reason = cause.getMessage();
            }
        }
        return reason;
    }
}
