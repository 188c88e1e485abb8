package cn.baton.support.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Time limits of database work. The pool's own are those of requests: 3 s for a lock, 8 s for a statement, 9 s for an
 * answer of the server. Work that takes longer for good reason says so, for its own transaction.
 */
@ApplicationScoped
public class TransactionLimits {

    /** The server answers first where it can: its word says more than a socket that is given up. */
    private static final int MARGIN_MS = 5_000;

    private final AgroalDataSource dataSource;

    @Inject
    TransactionLimits(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** From now on each statement of the current transaction may take as long as this, its wait for locks included. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void extend(Duration longest) {
        int millis = Math.toIntExact(longest.toMillis());
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = %1$d; set local lock_timeout = %1$d".formatted(millis));
            // Of the connection, which is the transaction's until its end; the pool takes it back.
            connection.setNetworkTimeout(Runnable::run, millis + MARGIN_MS);
        } catch (SQLException e) {
            throw new IllegalStateException("The transaction's time limits could not be set", e);
        }
    }
}
