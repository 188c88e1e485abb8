package cn.baton.support.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One database session of the relay, outside the pool. Leadership is an advisory lock of this very session: whoever
 * loses the session has lost the lead, and can no longer delete.
 */
final class OutboxSession implements AutoCloseable {

    private static final long LOCK = 0x6261746F6E6F7574L; // "batonout"

    private static final String SELECT = """
            select seq, id, aggregatetype, aggregateid, type, payload, occurred_at from outbox order by seq limit ?""";

    private final Connection connection;

    OutboxSession(Connection connection) {
        this.connection = connection;
    }

    boolean tryLead() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * The oldest rows that are visible. Rows can become visible out of sequence order, so no position is remembered:
     * what was not yet visible is found by the next look.
     */
    List<OutboxRow> oldest(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<OutboxRow> batch = new ArrayList<>();
                while (rows.next()) {
                    batch.add(OutboxRow.of(rows));
                }
                return batch;
            }
        }
    }

    void delete(List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::seq).toArray()));
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
