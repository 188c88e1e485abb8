package cn.baton.project.pipeline;

import io.agroal.api.AgroalDataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Makes what was told of an entry until now have been told some days ago, which no API can. */
record PipelinePast(AgroalDataSource dataSource) {

    void told(String entry, int daysAgo) throws SQLException {
        update("""
                update pipeline_entry_validity set known_from = known_from - make_interval(days => ?),
                    known_until = case when known_until > now() then known_until
                        else known_until - make_interval(days => ?) end
                where id = ?""", daysAgo, entry);
        update("""
                update pipeline_candidacy set recorded_at = recorded_at - make_interval(days => ?),
                    superseded_at = superseded_at - make_interval(days => ?)
                where entry_id = ?""", daysAgo, entry);
        update("""
                update project_validity set known_from = known_from - make_interval(days => ?),
                    known_until = case when known_until > now() then known_until
                        else known_until - make_interval(days => ?) end
                where id = (select project_id from pipeline_entry where id = ?)""", daysAgo, entry);
    }

    private void update(String sql, int daysAgo, String entry) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, daysAgo);
            update.setInt(2, daysAgo);
            update.setObject(3, UUID.fromString(entry));
            update.executeUpdate();
        }
    }
}
