package cn.baton.support.transaction;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

/**
 * Nobody is answered that something was kept when it was not. The transaction manager rolls a transaction that was marked
 * for rollback back without a word, although the method that began it has ended normally: somebody has caught the exception
 * that marked it on its way, or the reaper was there first. Here that becomes an exception, and so a problem over HTTP.
 *
 * <p>Stands inside the transaction, next to what begins and ends it.
 */
final class RollbackGuard {

    /** The framework begins transactions at {@code PLATFORM_BEFORE + 200}. */
    private static final int INSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 201;

    private RollbackGuard() {}

    private static Object unlessMarked(InvocationContext invocation, TransactionManager transactions) throws Exception {
        Object result = invocation.proceed();
        requireUnmarked(transactions);
        return result;
    }

    private static void requireUnmarked(TransactionManager transactions) throws SystemException {
        if (transactions.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
            throw new IllegalStateException(
                    "Nothing is kept: the transaction was marked for rollback by an exception that somebody has caught",
                    new RollbackException());
        }
    }

    /** Around methods that begin a transaction unless there is one. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRED)
    @Priority(INSIDE_THE_TRANSACTION)
    static class OfRequired {

        private final TransactionManager transactions;

        @Inject
        OfRequired(TransactionManager transactions) {
            this.transactions = transactions;
        }

        @AroundInvoke
        Object guard(InvocationContext invocation) throws Exception {
            return unlessMarked(invocation, transactions);
        }
    }

    /** Around methods that always begin one. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(INSIDE_THE_TRANSACTION)
    static class OfRequiresNew {

        private final TransactionManager transactions;

        @Inject
        OfRequiresNew(TransactionManager transactions) {
            this.transactions = transactions;
        }

        @AroundInvoke
        Object guard(InvocationContext invocation) throws Exception {
            return unlessMarked(invocation, transactions);
        }
    }
}
