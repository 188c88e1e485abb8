package cn.baton.support.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One database session of the relay, outside the pool. Leadership is an advisory lock of this very session: whoever
 * loses the session has lost the lead, and can no longer read or delete.
 */
final class OutboxSession implements AutoCloseable {

    private static final long LOCK = 0x6261746F6E6F7574L; // "batonout"
    private static final Duration RENEWAL = Duration.ofSeconds(1);

    /** Rows up to that many bytes of payload, or one that is larger. */
    private static final String SELECT = """
            select seq, id, aggregatetype, aggregateid, type, payload, occurred_at
            from (select *, sum(octet_length(payload)) over (order by seq) - octet_length(payload) as bytes_before
                  from (select * from outbox where aggregatetype <> all(?) order by seq limit ?) oldest) sized
            where bytes_before < 4194304
            order by seq""";

    private static final String RENEW = """
            insert into outbox_relay (backend_pid, renewed_at) values (pg_backend_pid(), clock_timestamp())
            on conflict (only_row) do update set backend_pid = excluded.backend_pid, renewed_at = excluded.renewed_at""";

    /** Who holds the lock, whatever the table says: a new leader holds it before it has given a sign of life. */
    private static final String LEADER = """
            from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 1
              and l.classid::bigint << 32 | l.objid::bigint = ?
              and l.database = (select oid from pg_database where datname = current_database())""";

    private static final String LOOK =
            "select l.pid, (select renewed_at from outbox_relay where backend_pid = l.pid) " + LEADER;
    private static final String END = "select pg_terminate_backend(l.pid) " + LEADER + " and l.pid = ?";

    private final Connection connection;
    private long renewed;

    /**
     * The session that leads.
     *
     * @param renewedAt its last sign of life; null when it has given none yet
     */
    record Leader(int backendPid, Instant renewedAt) {}

    OutboxSession(Connection connection) {
        this.connection = connection;
    }

    boolean tryLead() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    return false;
                }
            }
        }
        giveSignOfLife();
        return true;
    }

    /** Shows the others that the leader is alive, once a second at most; throws when the session, and so the lead, is lost. */
    void renew() throws SQLException {
        if (System.nanoTime() - renewed > RENEWAL.toNanos()) {
            giveSignOfLife();
        }
    }

    private void giveSignOfLife() throws SQLException {
        try (PreparedStatement renew = connection.prepareStatement(RENEW)) {
            renew.executeUpdate();
        }
        renewed = System.nanoTime();
    }

    /** Empty when nobody leads at this moment. */
    Optional<Leader> leader() throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(LOOK)) {
            look.setLong(1, LOCK);
            try (ResultSet row = look.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                OffsetDateTime renewedAt = row.getObject(2, OffsetDateTime.class);
                return Optional.of(new Leader(row.getInt(1), renewedAt == null ? null : renewedAt.toInstant()));
            }
        }
    }

    /** Ends the leader's session if it leads still, which the database allows to sessions of the same role. */
    void end(Leader leader) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END)) {
            end.setLong(1, LOCK);
            end.setInt(2, leader.backendPid());
            end.execute();
        }
    }

    /**
     * The oldest rows that are visible, without those of the topics that are held back. Rows can become visible out of
     * sequence order, so no position is remembered: what was not yet visible is found by the next look.
     */
    List<OutboxRow> oldest(int limit, List<String> heldTopics) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", heldTopics.toArray()));
            select.setInt(2, limit);
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
