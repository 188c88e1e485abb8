package cn.baton.support.job;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.security.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The jobs, in statements of their own so that each says in its condition who may make the change. Leases are told by the
 * database's clock: replicas' clocks need not agree.
 */
@ApplicationScoped
class JobTable {

    private static final String INSERT = """
            insert into job (id, version, kind, state, request, subject, unit, area, roles, file_ids, created_at, size)
            select ?, 0, ?, 'QUEUED', ?::jsonb, ?, ?, ?, ?, files, now(),
              (select coalesce(sum(length), 0) from stored_file where id = any(files))
            from (select ? as files) given""";
    /** Who left a job in good order gave up its lease; a lease that ran out was a process' that died. */
    private static final String CLAIM = """
            update job set state = 'RUNNING', version = version + 1, lease_owner = ?, attempts = attempts + 1,
              deaths = deaths + case when state = 'RUNNING' and lease_owner is not null then 1 else 0 end,
              lease_until = now() + ? * interval '1 millisecond', started_at = coalesce(started_at, now())
            where id = (
              select id from job where kind = any(?)
                and (state = 'QUEUED' or state = 'RUNNING' and lease_until < now())
                and (not ? or size between 1 and ?)
              order by created_at limit 1 for update skip locked)
            returning *""";

    private static final String HELD = " where id = ? and lease_owner = ? and state = 'RUNNING'";
    private static final String RENEW = "update job set lease_until = now() + ? * interval '1 millisecond'" + HELD;
    private static final String RELEASE =
            "update job set lease_owner = null, lease_until = now() + ? * interval '1 millisecond'" + HELD;
    private static final String SHOW = "update job set version = version + 1, done = ?, total = ?, errors = ?" + HELD;
    private static final String ADVANCE = """
            update job set version = version + 1, attempts = 0, deaths = 0, position = ?::jsonb, done = ?, total = ?, errors = ?""" + HELD;
    private static final String END = """
            update job set version = version + 1, state = ?, result = ?::jsonb, failure_zh = ?, failure_en = ?,
              file_ids = file_ids || ?, lease_owner = null, lease_until = null, finished_at = now()""" + HELD;
    private static final String CANCEL = """
            update job set version = version + 1, state = 'CANCELLED', lease_owner = null, lease_until = null,
              finished_at = now()
            where id = ? and state in ('QUEUED', 'RUNNING')""";
    private static final String EXPIRE = """
            delete from job where id in (
              select id from job where finished_at < now() - ? * interval '1 millisecond' limit 100)
            returning file_ids""";

    private final AgroalDataSource dataSource;

    @Inject
    JobTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(UUID id, String kind, String request, List<UUID> files, Caller owner) {
        update(INSERT, statement -> {
            statement.setObject(1, id);
            statement.setString(2, kind);
            statement.setString(3, request);
            statement.setString(4, owner.subject());
            statement.setString(5, owner.unit());
            statement.setString(6, owner.area());
            statement.setArray(7, array(statement, "text", List.of(owner.role())));
            statement.setArray(8, array(statement, "uuid", files));
        });
    }

    Optional<JobRow> find(UUID id) {
        List<JobRow> rows = query("select * from job where id = ?", statement -> statement.setObject(1, id));
        return rows.stream().findFirst();
    }

    /**
     * The oldest that waits or was left behind, under a new lease.
     *
     * @param shortSize only one whose files are known and no larger than this; null for any
     */
    Optional<JobRow> claim(Collection<String> kinds, Long shortSize, UUID lease, Duration length) {
        List<JobRow> rows = query(CLAIM, statement -> {
            statement.setObject(1, lease);
            statement.setLong(2, length.toMillis());
            statement.setArray(3, array(statement, "text", kinds));
            statement.setBoolean(4, shortSize != null);
            statement.setLong(5, shortSize == null ? 0 : shortSize);
        });
        return rows.stream().findFirst();
    }

    boolean renew(UUID id, UUID lease, Duration length) {
        return update(RENEW, statement -> {
                    statement.setLong(1, length.toMillis());
                    statement.setObject(2, id);
                    statement.setObject(3, lease);
                })
                == 1;
    }

    /** Lets others have it after the pause. */
    void release(UUID id, UUID lease, Duration pause) {
        update(RELEASE, statement -> {
            statement.setLong(1, pause.toMillis());
            statement.setObject(2, id);
            statement.setObject(3, lease);
        });
    }

    boolean show(UUID id, UUID lease, long done, Long total, long errors) {
        return update(SHOW, statement -> {
                    statement.setLong(1, done);
                    statement.setObject(2, total);
                    statement.setLong(3, errors);
                    statement.setObject(4, id);
                    statement.setObject(5, lease);
                })
                == 1;
    }

    boolean advance(UUID id, UUID lease, String position, JobProgress progress) {
        return update(ADVANCE, statement -> {
                    statement.setString(1, position);
                    statement.setLong(2, progress.done());
                    statement.setObject(3, progress.total());
                    statement.setLong(4, progress.errors());
                    statement.setObject(5, id);
                    statement.setObject(6, lease);
                })
                == 1;
    }

    boolean end(UUID id, UUID lease, String result, List<UUID> files, LocalizedText failure) {
        JobState state = failure == null ? JobState.SUCCEEDED : JobState.FAILED;
        return update(END, statement -> {
                    statement.setString(1, state.name());
                    statement.setString(2, result);
                    statement.setString(3, failure == null ? null : failure.chinese());
                    statement.setString(4, failure == null ? null : failure.english());
                    statement.setArray(5, array(statement, "uuid", files));
                    statement.setObject(6, id);
                    statement.setObject(7, lease);
                })
                == 1;
    }

    boolean cancel(UUID id) {
        return update(CANCEL, statement -> statement.setObject(1, id)) == 1;
    }

    /** Deletes some of the oldest finished jobs, and tells their files; empty when there were none. */
    Optional<List<UUID>> expire(Duration age) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement expire = connection.prepareStatement(EXPIRE)) {
            expire.setLong(1, age.toMillis());
            List<UUID> files = new ArrayList<>();
            boolean any = false;
            try (ResultSet rows = expire.executeQuery()) {
                while (rows.next()) {
                    any = true;
                    files.addAll(List.of((UUID[]) rows.getArray(1).getArray()));
                }
            }
            return any ? Optional.of(files) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Finished jobs could not be deleted", e);
        }
    }

    private static java.sql.Array array(PreparedStatement statement, String type, Collection<?> values)
            throws SQLException {
        return statement.getConnection().createArrayOf(type, values.toArray());
    }

    private List<JobRow> query(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<JobRow> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(JobRow.of(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Jobs could not be read", e);
        }
    }

    private int update(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Job could not be written", e);
        }
    }

    /** Sets a statement's parameters. */
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
