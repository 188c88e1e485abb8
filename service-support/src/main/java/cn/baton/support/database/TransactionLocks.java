package cn.baton.support.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Locks on things that need not have a row, held until the transaction ends. Statements that follow see what others committed
 * who held them before.
 */
@ApplicationScoped
public class TransactionLocks {

    /** In order, so that two who want several do not wait for each other. */
    private static final String EACH = """
            (lock) from (select distinct hashtextextended(? || ' ' || key, 20261201) as lock
                         from unnest(?) as key order by 1) as locks""";

    private static final String ALONE = "select pg_advisory_xact_lock" + EACH;
    private static final String TOGETHER = "select pg_advisory_xact_lock_shared" + EACH;

    private final AgroalDataSource dataSource;

    @Inject
    TransactionLocks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Waits for everybody else who holds one of them.
     *
     * @param kind of the things: keys of different kinds never meet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String kind, Collection<?> keys) {
        lock(ALONE, kind, keys);
    }

    /** Waits for those who hold one of them alone, and keeps them waiting. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void share(String kind, Collection<?> keys) {
        lock(TOGETHER, kind, keys);
    }

    private void lock(String sql, String kind, Collection<?> keys) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setString(1, kind);
            lock.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(Object::toString).toArray()));
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Locks on " + kind + " could not be taken", e);
        }
    }
}
