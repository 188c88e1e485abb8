package cn.baton.project;

import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What was kept before the past could be asked for is known of it as far as it can be told. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ValidityMigrationIT {

    @Inject
    AgroalDataSource dataSource;

    private Connection connection;

    /** The tables as they were, in a schema of their own. */
    @BeforeEach
    void goBack() throws SQLException, IOException {
        connection = dataSource.getConnection();
        execute("drop schema if exists before cascade", "create schema before", "set search_path to before, public");
        execute(migration("V20261125.52__pipeline").replace("references project", ""));
        execute(migration("V20261125.41__land_target").replace("references parcel", ""));
        execute("create table land_demand (details jsonb not null)", """
                insert into pipeline_entry values ('01a2b3c4-d5e6-7f80-9123-456789abcdef', 3,
                    '01a2b3c4-d5e6-7f80-9123-456789abcdee', 'POLICY', '2026-03-01', 2026, '2026-03-02T04:00Z', '2026-06-01T04:00Z',
                    '2026-06-01T04:00Z', null, 'PASSED', '[]', '[]')""", """
                insert into pipeline_candidacy values
                    (gen_random_uuid(), '01a2b3c4-d5e6-7f80-9123-456789abcdef', 2027, 'ACCEPTED', '2026-05-01',
                        '2026-04-01T04:00Z', '2026-05-02T04:00Z'),
                    (gen_random_uuid(), '01a2b3c4-d5e6-7f80-9123-456789abcdef', 2028, 'PENDING', null, '2026-04-01T04:00Z', null)""", """
                insert into land_target values ('01a2b3c4-d5e6-7f80-9123-456789abcdea', 2, '411071', null, 2026, 'RESERVE',
                    200, 80, 0.4, '2026-05-01', '2026-01-01T04:00Z')""", """
                insert into land_achievement (id, target_id, area, achieved_on, evidence, recorded_at) values
                    (gen_random_uuid(), '01a2b3c4-d5e6-7f80-9123-456789abcdea', 100, '2026-05-01', 'e', '2026-05-02T04:00Z'),
                    (gen_random_uuid(), '01a2b3c4-d5e6-7f80-9123-456789abcdea', -20, '2026-04-01', 'e', '2026-06-02T04:00Z')""");
        execute(migration("V20261125.88__pipeline_as_known"), migration("V20261125.89__land_as_known"));
    }

    @AfterEach
    void comeBack() throws SQLException {
        execute("drop schema before cascade", "reset search_path");
        connection.close();
    }

    @Test
    void anEntryIsKnownSinceItWasRecordedAndAReviewWasPendingBefore() throws SQLException {
        assertThat(rows("select direction, version, known_from::date, known_until::date from pipeline_entry_validity"))
                .containsExactly("POLICY|3|2026-03-02|9999-12-31");
        assertThat(rows("""
                select year, result, recorded_at::date, superseded_at::date from pipeline_candidacy
                order by year, recorded_at"""))
                .containsExactly(
                        "2027|PENDING|2026-04-01|2026-05-02",
                        "2027|ACCEPTED|2026-05-02|null",
                        "2028|PENDING|2026-04-01|null");
    }

    @Test
    void whatWasAchievedIsKnownSinceItWasReported() throws SQLException {
        assertThat(rows("""
                select achieved, progress, last_achieved_on, known_from::date, known_until::date
                from land_target_validity order by known_from"""))
                .containsExactly(
                        "0.00|0.0000|null|2026-01-01|2026-05-02",
                        "100.00|0.5000|2026-05-01|2026-05-02|2026-06-02",
                        "80.00|0.4000|2026-05-01|2026-06-02|9999-12-31");
    }

    @Test
    void aChangeIsKnownFromThenOn() throws SQLException {
        execute("update land_target set target = 400, changed_at = '2026-07-01T04:00Z', version = 3");
        execute("update pipeline_entry set stale_check_at = '2026-07-01T04:00Z'");

        assertThat(rows("select target, known_from::date, known_until::date from land_target_validity"
                        + " where known_until > '2026-06-30T04:00Z' order by known_from"))
                .containsExactly("200.00|2026-06-02|2026-07-01", "400.00|2026-07-01|9999-12-31");
        assertThat(rows("select count(*) from pipeline_entry_validity")).containsExactly("1");
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    private static String migration(String name) throws IOException {
        try (InputStream sql = ValidityMigrationIT.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
