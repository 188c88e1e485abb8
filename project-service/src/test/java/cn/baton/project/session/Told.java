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
        project(id, daysAgo);
    }

    /** And with it all that was known of its project until now. */
    private void project(String participation, int daysAgo) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update project_validity set known_from = known_from - make_interval(days => ?),
                            known_until = case when known_until > now() then known_until
                                else known_until - make_interval(days => ?) end
                        where id = (select project_id from participation where id = ?)""")) {
            update.setInt(1, daysAgo);
            update.setInt(2, daysAgo);
            update.setObject(3, UUID.fromString(participation));
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    void session(int number, int daysAgo) throws SQLException {
        update(
                "update session_validity set known_from = known_from - make_interval(days => ?) where number = ?",
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
