package cn.baton.support.inbox;

import cn.baton.support.event.Thing;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which events were received, and how far each thing has come. Both are kept for ever: topics keep all their events, and
 * whoever loses its offsets reads them again from the beginning.
 */
@ApplicationScoped
class InboxTable {

    private static final String MARK = """
            insert into inbox (consumer, event_id)
            select ?, event_id from unnest(?) with ordinality as events (event_id, place) order by place
            on conflict do nothing
            returning event_id""";
    private static final String MARKED = """
            select event_id from inbox where consumer = ? and event_id = any(?)""";
    private static final String ADVANCE = """
            insert into inbox_version as seen (consumer, thing, version) values (?, ?, ?)
            on conflict (consumer, thing) do update set version = excluded.version
            where seen.version < excluded.version
            returning 1""";

    private final AgroalDataSource dataSource;

    @Inject
    InboxTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those that were not received before. */
    Set<String> mark(String consumer, Collection<String> eventIds) throws SQLException {
        return eventIds(MARK, consumer, eventIds);
    }

    /** Those that were received before. */
    Set<String> marked(String consumer, Collection<String> eventIds) throws SQLException {
        return eventIds(MARKED, consumer, eventIds);
    }

    /** False when this state of the thing, or a later one, was seen before. */
    boolean advance(String consumer, Thing thing, long version) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setString(1, consumer);
            advance.setString(2, thing.toString());
            advance.setLong(3, version);
            try (ResultSet row = advance.executeQuery()) {
                return row.next();
            }
        }
    }

    private Set<String> eventIds(String sql, String consumer, Collection<String> eventIds) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setArray(2, connection.createArrayOf("text", eventIds.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Set<String> found = new HashSet<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
