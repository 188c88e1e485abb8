package cn.baton.support.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Keeps the pool's connections within their time limits, and the pool itself free.
 *
 * <p>A transaction that waits for a row which somebody holds, such as an import, waits with a connection in its hands.
 * While at most half of the pool is out, it may wait for the usual time; beyond that for half a second only. However many
 * want the row, half of the connections are therefore back within half a second, and other requests, which wait for a
 * connection for five seconds, always get one.
 */
@ApplicationScoped
class PoolLimits implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(PoolLimits.class);
    private static final String SOCKET_TIMEOUT = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout";

    private final Instance<AgroalDataSource> dataSource;
    private final int socketTimeoutMs;
    private final Set<Connection> impatient =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Inject
    PoolLimits(Instance<AgroalDataSource> dataSource, Config config) {
        this.dataSource = dataSource;
        this.socketTimeoutMs = 1_000
                * config.unwrap(SmallRyeConfig.class)
                        .getOptionalValue(SOCKET_TIMEOUT, Integer.class)
                        .orElse(0);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        boolean busy = isBusy();
        if (busy == impatient.contains(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(busy ? "set lock_timeout = '500ms'" : "reset lock_timeout");
            if (busy) {
                impatient.add(connection);
            } else {
                impatient.remove(connection);
            }
        } catch (SQLException e) {
            // The connection is broken, and what it was asked for says so in a moment.
            LOG.debug("A connection's patience was not set", e);
        }
    }

    /** A longer limit was that transaction's alone (see {@link TransactionLimits}). */
    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (connection.getNetworkTimeout() != socketTimeoutMs) {
                connection.setNetworkTimeout(Runnable::run, socketTimeoutMs);
            }
        } catch (SQLException e) {
            LOG.debug("A connection came back broken", e);
        }
    }

    /** Counted by the pool itself, with the connection that is just being handed out. */
    private boolean isBusy() {
        AgroalDataSource pool = dataSource.get();
        int size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        return pool.getMetrics().activeCount() * 2 > size;
    }
}
