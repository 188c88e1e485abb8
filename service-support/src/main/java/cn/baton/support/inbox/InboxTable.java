package cn.baton.support.inbox;

import cn.baton.support.event.CloudEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Which events were received, and how far each aggregate has come. */
@ApplicationScoped
class InboxTable {

    private static final String MARK = """
            insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing""";
    private static final String ADVANCE = """
            insert into inbox_version as seen (consumer, aggregate_id, version) values (?, ?, ?)
            on conflict (consumer, aggregate_id) do update set version = excluded.version
            where seen.version <= excluded.version
            returning 1""";
    /** Twice the bus's retention: nothing older can come again by itself. */
    private static final String EXPIRE = """
            delete from inbox where (consumer, event_id) in (
              select consumer, event_id from inbox where received_at < now() - interval '14 days' limit 5000)""";

    private final AgroalDataSource dataSource;

    @Inject
    InboxTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** False when the event was received before. */
    boolean mark(String consumer, String eventId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setString(1, consumer);
            mark.setString(2, eventId);
            return mark.executeUpdate() == 1;
        }
    }

    /** False when a later state of the aggregate was seen before. */
    boolean advance(String consumer, CloudEvent event, long version) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setString(1, consumer);
            advance.setString(2, event.subject());
            advance.setLong(3, version);
            try (ResultSet row = advance.executeQuery()) {
                return row.next();
            }
        }
    }

    @Scheduled(
            every = "1h",
            delayed = "11m",
            identity = "inbox-expiry",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void expire() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement expire = connection.prepareStatement(EXPIRE)) {
            int expired;
            do {
                expired = expire.executeUpdate();
            } while (expired == 5000);
        }
    }
}
