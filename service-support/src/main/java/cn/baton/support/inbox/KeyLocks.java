package cn.baton.support.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * One lock for each key of a channel, across replicas. Whoever adds to the queue of what waits there, or takes from it,
 * holds it until the transaction ends: so the queue cannot grow behind the back of whoever has just found it empty.
 */
@ApplicationScoped
class KeyLocks {

    /** In order, so that two who want several do not wait for each other. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(lock)
            from (select distinct hashtextextended(? || ' ' || record_key, 20261130) as lock
                  from unnest(?) as record_key order by 1) as locks""";

    private final AgroalDataSource dataSource;

    @Inject
    KeyLocks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * In the caller's transaction. Statements that follow see what others committed who held the locks before.
     *
     * @throws SQLException as the database does
     */
    void take(String channel, Collection<String> keys) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, channel);
            lock.setArray(2, connection.createArrayOf("text", keys.toArray()));
            lock.execute();
        }
    }
}
