package cn.baton.issue.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Which events the service has received, as its database says. */
@ApplicationScoped
class Received {

    private final DataSource dataSource;

    @Inject
    Received(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void await(String eventId) {
        Awaitility.await("event " + eventId).until(() -> contains(eventId));
    }

    /** Whether a transaction stands still for a lock that another one holds on a project. */
    boolean somebodyWaitsForAnother() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "select 1 from pg_locks where locktype = 'advisory' and not granted");
                ResultSet row = find.executeQuery()) {
            return row.next();
        }
    }

    private boolean contains(String eventId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement("select 1 from inbox where event_id = ?")) {
            find.setString(1, eventId);
            try (ResultSet row = find.executeQuery()) {
                return row.next();
            }
        }
    }
}
