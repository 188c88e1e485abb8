package cn.baton.project;

import io.agroal.api.AgroalDataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Makes what was known of a row until now have been known some days ago, which no API can. */
public record Past(AgroalDataSource dataSource) {

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
