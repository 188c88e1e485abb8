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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            with next as (
              select waiting.id, coalesce(waiting.slot, free.slot) as slot
              from job waiting
              cross join lateral (
                select min(number) as slot from generate_series(1, ?) number where not exists (
                  select from job own where own.subject = waiting.subject and own.state = 'RUNNING'
                    and own.slot = number)) free
              cross join lateral (
                select count(*) as number from job own
                where own.subject = waiting.subject and own.state = 'RUNNING' and own.id <> waiting.id) others
              where waiting.kind = any(?)
                and (waiting.state = 'QUEUED' or waiting.state = 'RUNNING' and waiting.lease_until < now())
                and coalesce(waiting.slot, free.slot) is not null
                and (not ? or waiting.size between 1 and ?)
              order by others.number, waiting.created_at, waiting.id limit 1 for update of waiting skip locked)
            update job set state = 'RUNNING', version = version + 1, lease_owner = ?, attempts = attempts + 1,
              deaths = deaths + case when state = 'RUNNING' and lease_owner is not null then 1 else 0 end,
              lease_until = now() + ? * interval '1 millisecond', started_at = coalesce(started_at, now()),
              slot = next.slot
            from next where job.id = next.id
            returning job.*""";

    private static final String HELD = " where id = ? and lease_owner = ? and state = 'RUNNING'";
    private static final String RENEW =
            "update job set lease_until = now() + ? * interval '1 millisecond', worked_ms = ?" + HELD;
    private static final String RELEASE =
            "update job set lease_owner = null, lease_until = now() + ? * interval '1 millisecond'" + HELD;
    private static final String SHOW = "update job set version = version + 1, done = ?, total = ?, errors = ?" + HELD;
    private static final String ADVANCE = """
            update job set version = version + 1, attempts = 1, deaths = 0, position = ?::jsonb, done = ?, total = ?, errors = ?""" + HELD;
    private static final String END = """
            update job set version = version + 1, state = ?, result = ?::jsonb, failure_zh = ?, failure_en = ?,
              file_ids = file_ids || ?, lease_owner = null, lease_until = null, slot = null, finished_at = now()""" + HELD;
    private static final String CANCEL = """
            update job set version = version + 1, state = 'CANCELLED', lease_owner = null, lease_until = null,
              slot = null, finished_at = now()
            where id = ? and state in ('QUEUED', 'RUNNING')""";
    private static final String STILL_HELD =
            "select lease_owner from job where state = 'RUNNING' and lease_owner = any(?)";
    private static final String UNIQUE_VIOLATION = "23505";
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
        try {
            return select("select * from job where id = ?", statement -> statement.setObject(1, id)).stream()
                    .findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("Job could not be read", e);
        }
    }

    /**
     * The oldest that waits or was left behind, under a new lease: of callers who have none running before those who have,
     * and of nobody who has as many as one may. Empty also when another worker has filled a caller's place meanwhile.
     *
     * @param shortSize only one whose files are known and no larger than this; null for any
     * @param perCaller jobs of one caller that run side by side
     */
    Optional<JobRow> claim(Collection<String> kinds, Long shortSize, UUID lease, Duration length, int perCaller) {
        Binding binding = statement -> {
            statement.setInt(1, perCaller);
            statement.setArray(2, array(statement, "text", kinds));
            statement.setBoolean(3, shortSize != null);
            statement.setLong(4, shortSize == null ? 0 : shortSize);
            statement.setObject(5, lease);
            statement.setLong(6, length.toMillis());
        };
        try {
            return select(CLAIM, binding).stream().findFirst();
        } catch (SQLException failure) {
            if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                return Optional.empty();
            }
            throw new IllegalStateException("Jobs could not be claimed", failure);
        }
    }

    /** Those of the leases that hold a job still. */
    Set<UUID> held(Collection<UUID> leases) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(STILL_HELD)) {
            statement.setArray(1, array(statement, "uuid", leases));
            Set<UUID> held = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    held.add(rows.getObject(1, UUID.class));
                }
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException("Leases could not be looked up", e);
        }
    }

    /** @param worked how long the job has been worked on, by all who did */
    boolean renew(UUID id, UUID lease, Duration length, Duration worked) {
        return update(RENEW, statement -> {
                    statement.setLong(1, length.toMillis());
                    statement.setLong(2, worked.toMillis());
                    statement.setObject(3, id);
                    statement.setObject(4, lease);
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

    private List<JobRow> select(String sql, Binding binding) throws SQLException {
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
