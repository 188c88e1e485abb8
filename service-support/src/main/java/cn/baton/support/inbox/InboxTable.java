package cn.baton.support.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
            insert into inbox_version as seen (consumer, thing, version)
            select ?, thing, version from unnest(?, ?) as states (thing, version) order by thing
            on conflict (consumer, thing) do update set version = excluded.version
            where seen.version < excluded.version
            returning thing""";

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

    /**
     * The things of which neither this state nor a later one was seen before.
     *
     * @param states each of another thing
     */
    Set<String> advance(String consumer, List<State> states) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setString(1, consumer);
            advance.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            states.stream()
                                    .map(state -> state.thing().toString())
                                    .toArray()));
            advance.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", states.stream().map(State::version).toArray()));
            return strings(advance);
        }
    }

    private Set<String> eventIds(String sql, String consumer, Collection<String> eventIds) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setArray(2, connection.createArrayOf("text", eventIds.toArray()));
            return strings(statement);
        }
    }

    private static Set<String> strings(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            Set<String> found = new HashSet<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
