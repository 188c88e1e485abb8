package cn.baton.notification.delivery;

import cn.baton.notification.config.DeliveryConfig;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Until when the senders of running attempts count as alive: by the database's clock, since replicas' clocks need not
 * agree, and in statements of their own, so that a sign of life is no change of the delivery.
 */
@ApplicationScoped
class DeliveryLeases {

    private static final String RENEW = """
        update delivery set lease_until = now() + ? * interval '1 millisecond'
        where id = ? and state = 'SENDING' and jsonb_array_length(attempts) = ?\
        """;

    /** A database that has just come back gives the senders who waited for it the time to say that they are alive. */
    private static final String EXPIRED = """
        select id from delivery where state = 'SENDING' and lease_until < now()
          and pg_postmaster_start_time() < now() - ? * interval '1 millisecond'
        order by lease_until\
        """;

    private static final String IS_EXPIRED = "select lease_until < now() from delivery where id = ?";

    private final AgroalDataSource dataSource;
    private final long length;

    @Inject
    DeliveryLeases(AgroalDataSource dataSource, DeliveryConfig config) {
        this.dataSource = dataSource;
        this.length = config.lease().toMillis();
    }

    /** In the transaction that begins the attempt, once that is written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void grant(Outgoing outgoing) {
        renew(List.of(outgoing));
    }

    /** What is not being sent any more has no lease to renew. */
    void renew(Collection<Outgoing> running) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement renew = connection.prepareStatement(RENEW)) {
            for (Outgoing outgoing : running) {
                renew.setLong(1, length);
                renew.setObject(2, outgoing.deliveryId());
                renew.setInt(3, outgoing.attempt());
                renew.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Leases of deliveries could not be renewed", e);
        }
    }

    /** Deliveries whose senders are gone. */
    List<UUID> expired() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement expired = connection.prepareStatement(EXPIRED)) {
            expired.setLong(1, length);
            try (ResultSet rows = expired.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Leases of deliveries could not be read", e);
        }
    }

    /** Asked again once the delivery is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isExpired(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement expired = connection.prepareStatement(IS_EXPIRED)) {
            expired.setObject(1, id);
            try (ResultSet row = expired.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lease of a delivery could not be read", e);
        }
    }
}
