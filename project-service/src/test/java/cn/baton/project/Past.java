package cn.baton.project;

import io.agroal.api.AgroalDataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Makes what was told until now have been told some days ago, which no API can. */
public record Past(AgroalDataSource dataSource) {

    /** A row that is told once, and kept with the moment. */
    public void recorded(String table, String id, int daysAgo) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update %s set recorded_at = recorded_at - make_interval(days => ?) where id = ?"
                                .formatted(table))) {
            update.setInt(1, daysAgo);
            update.setObject(2, UUID.fromString(id));
            if (update.executeUpdate() == 0) {
                throw new IllegalArgumentException("There is no " + table + " " + id);
            }
        }
    }

    /** All that was known of a row until now. */
    public void told(String table, String id, int daysAgo) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update %s_validity set known_from = known_from - make_interval(days => ?),
                            known_until = case when known_until > now() then known_until
                                else known_until - make_interval(days => ?) end
                        where id = ?""".formatted(table))) {
            update.setInt(1, daysAgo);
            update.setInt(2, daysAgo);
            update.setObject(3, UUID.fromString(id));
            if (update.executeUpdate() == 0) {
                throw new IllegalArgumentException("Nothing was known of " + table + " " + id);
            }
        }
    }
}
