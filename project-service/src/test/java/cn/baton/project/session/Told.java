package cn.baton.project.session;

import io.agroal.api.AgroalDataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Makes what was told today have been told some days ago, which no API can. */
record Told(AgroalDataSource dataSource) {

    void participation(String id, int daysAgo) throws SQLException {
        update(
                "update participation set recorded_at = recorded_at - make_interval(days => ?) where id = ?",
                daysAgo,
                UUID.fromString(id));
    }

    void session(int number, int daysAgo) throws SQLException {
        update(
                "update session set recorded_at = recorded_at - make_interval(days => ?) where number = ?",
                daysAgo,
                number);
    }

    private void update(String sql, int daysAgo, Object key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, daysAgo);
            update.setObject(2, key);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
