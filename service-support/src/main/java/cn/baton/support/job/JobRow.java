package cn.baton.support.job;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A row of the table. */
record JobRow(
        UUID id,
        long version,
        String kind,
        JobState state,
        long done,
        Long total,
        long errors,
        String request,
        String position,
        String result,
        LocalizedText failure,
        List<UUID> files,
        Caller owner,
        UUID lease,
        int attempts,
        int deaths,
        Duration worked,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    static JobRow of(ResultSet row) throws SQLException {
        String failure = row.getString("failure_zh");
        return new JobRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("kind"),
                JobState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getLong("errors"),
                row.getString("request"),
                row.getString("position"),
                row.getString("result"),
                failure == null ? null : new LocalizedText(failure, row.getString("failure_en")),
                List.of((UUID[]) row.getArray("file_ids").getArray()),
                owner(row),
                row.getObject("lease_owner", UUID.class),
                row.getInt("attempts"),
                row.getInt("deaths"),
                Duration.ofMillis(row.getLong("worked_ms")),
                instant(row, "created_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    /** In one role; rows of earlier versions have all that the owner held. */
    private static Caller owner(ResultSet row) throws SQLException {
        Set<String> roles = Set.of((String[]) row.getArray("roles").getArray());
        return new Caller(
                row.getString("subject"),
                row.getString("unit"),
                row.getString("area"),
                Roles.widest(roles).orElseThrow());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
