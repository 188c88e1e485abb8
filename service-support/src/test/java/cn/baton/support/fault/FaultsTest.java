package cn.baton.support.fault;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "08003", "25006", "28000", "40001", "40P01", "53300", "55P03", "57P01", "57P03", "58030"
            })
    void whatComesBackPasses(String state) {
        assertThat(Faults.of(wrapped(new SQLException("gone", state)))).isEqualTo(Fault.PASSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P02", "23505", "23502", "42P01", "42501", "25P02", "55000"})
    void whatTheDatabaseRefusesLasts(String state) {
        assertThat(Faults.of(wrapped(new SQLException("refused", state)))).isEqualTo(Fault.LASTING);
    }

    @Test
    void whatSaysOnlyThatSomethingFailedBeforeIsOutweighedByIt() {
        SQLException aborted = new SQLException("current transaction is aborted", "25P02");
        aborted.addSuppressed(new SQLException("deadlock detected", "40P01"));

        assertThat(Faults.of(wrapped(aborted))).isEqualTo(Fault.PASSING);
    }

    @Test
    void aFailedCommitIsTriedAgainUnlessItsReasonLasts() {
        assertThat(Faults.of(failedCommit(new SQLException("internal error", "XX000"))))
                .isEqualTo(Fault.SLOW);
        assertThat(Faults.of(failedCommit(new SQLException("no such table", "42P01"))))
                .isEqualTo(Fault.LASTING);
    }

    @Test
    void aStatementThatWasCancelledIsSlow() {
        assertThat(Faults.of(wrapped(new SQLException("canceling statement", "57014"))))
                .isEqualTo(Fault.SLOW);
    }

    @Test
    void aSessionLostAtCommitPassesThoughOnlyASuppressedExceptionNamesIt() {
        assertThat(Faults.of(failedCommit(new SQLException("terminating connection", "57P01"))))
                .isEqualTo(Fault.PASSING);
        assertThat(Faults.of(failedCommit(new SQLException("This connection has been closed.", "08003"))))
                .isEqualTo(Fault.PASSING);
    }

    @Test
    void aDeferredConstraintThatFailsAtCommitLasts() {
        assertThat(Faults.of(failedCommit(new SQLException("duplicate key", "23505"))))
                .isEqualTo(Fault.LASTING);
    }

    @Test
    void aFailedCommitThatNamesNobodyIsTriedAFewTimes() {
        assertThat(Faults.of(wrapped(new RollbackException("ARJUNA016102: The transaction is not active!"))))
                .isEqualTo(Fault.SLOW);
    }

    @Test
    void aConnectionWhoseTransactionWasReapedIsSlowAndAnEmptyPoolPasses() {
        assertThat(Faults.of(new SQLException("Enlisted connection used without active transaction")))
                .isEqualTo(Fault.SLOW);
        assertThat(Faults.of(new SQLException("Acquisition timeout while waiting for new connection")))
                .isEqualTo(Fault.PASSING);
    }

    @Test
    void aFasterWriterIsAConflictAlsoWhenOnlyTheCommitSaysSo() {
        assertThat(Faults.of(wrapped(new OptimisticLockException()))).isEqualTo(Fault.CONFLICT);
        RollbackException commit = new RollbackException();
        commit.addSuppressed(new OptimisticLockException());
        assertThat(Faults.of(commit)).isEqualTo(Fault.CONFLICT);
    }

    @Test
    void aBadMessageLastsThoughItsParserThrowsAnIoException() {
        assertThat(Faults.of(wrapped(new JsonParseException("no")))).isEqualTo(Fault.LASTING);
        assertThat(Faults.of(wrapped(new IOException("Connection reset")))).isEqualTo(Fault.PASSING);
        assertThat(Faults.of(new IllegalStateException("no"))).isEqualTo(Fault.LASTING);
    }

    @Test
    void exceptionsThatNameEachOtherEnd() {
        IllegalStateException outer = new IllegalStateException("outer");
        IllegalStateException inner = new IllegalStateException("inner", outer);
        outer.initCause(inner);
        assertThat(Faults.of(outer)).isEqualTo(Fault.LASTING);
    }

    private static RuntimeException failedCommit(SQLException why) {
        RollbackException commit = new RollbackException("ARJUNA016053: Could not commit transaction.");
        XAException end = new XAException(XAException.XAER_RMFAIL);
        end.initCause(why);
        commit.addSuppressed(end);
        return new RuntimeException(commit);
    }

    private static RuntimeException wrapped(Exception cause) {
        return new RuntimeException(new IllegalStateException(cause));
    }
}
