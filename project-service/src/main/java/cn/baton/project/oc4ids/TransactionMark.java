package cn.baton.project.oc4ids;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A point of the present transaction to which it can go back. Trying a change out is making it and going back: no second
 * set of rules says what would be refused, and the answer can still be kept under its idempotency key.
 *
 * <p>The savepoint is plain SQL, since the pool keeps the JDBC methods of a connection that a transaction holds to itself.
 */
@ApplicationScoped
class TransactionMark {

    private final AgroalDataSource dataSource;
    private final EntityManager entities;

    @Inject
    TransactionMark(AgroalDataSource dataSource, EntityManager entities) {
        this.dataSource = dataSource;
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void set() {
        entities.flush();
        execute("savepoint baton_trial");
    }

    /** Back to where {@link #set} was called last. */
    @Transactional(Transactional.TxType.MANDATORY)
    void goBack() {
        entities.clear();
        execute("rollback to savepoint baton_trial");
    }

    /** Writes what is pending and lets go of it, so that many projects take the memory of one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget() {
        entities.flush();
        entities.clear();
    }

    /** Lets go of what is pending and writes nothing of it: what a refused project has left behind. */
    @Transactional(Transactional.TxType.MANDATORY)
    void drop() {
        entities.clear();
    }

    /** From here on a refused project is tried again, whatever becomes of it; nothing may be pending. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin() {
        execute("savepoint baton_again");
    }

    /** Back to where {@link #begin} was called last. */
    @Transactional(Transactional.TxType.MANDATORY)
    void undo() {
        entities.clear();
        execute("rollback to savepoint baton_again");
        execute("release savepoint baton_again");
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Failed: " + sql, e);
        }
    }
}
