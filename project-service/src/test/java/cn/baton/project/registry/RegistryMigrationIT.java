package cn.baton.project.registry;

import cn.baton.testing.BatonServers;
import cn.baton.testing.DatabaseOwner;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A registry that was kept before lists looked for more finds in them what it had. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RegistryMigrationIT {

    private static final String SCHEMA = "upgrade";

    private final DataSource database = DatabaseOwner.dataSource();

    @AfterEach
    void drop() throws SQLException {
        execute("drop schema " + SCHEMA + " cascade");
    }

    @Test
    void whatWasKeptBeforeIsFoundSince() throws SQLException {
        migrateTo("20261125.76");
        execute("""
                insert into project (id, version, name, external_id, total_investment, stage, registered_at, changed_at,
                    details, stage_changes, library_transfers, owner_credit_code, government_invested, library,
                    library_level, light, search_text)
                values ('01a2b3c4-d5e6-7f80-9123-456789abcdef', 0, 'ＣＮＣ项目', 'A-1', 5000, 'PLANNED', '2026-01-01',
                    '2026-01-01', '{"owner": {"name": "黄河旋风"}}', '[]', '[]', '91350100M000100Y43', false, 'RESERVE',
                    'COUNTY', 'RED', 'ｃｎｃ项目')""", """
                update project set version = 1, changed_at = '2026-02-01', total_investment = 6100""", """
                insert into cost_revision (id, project_id, sequence, previous_amount, amount, original_amount, overrun,
                    reason, approved_by, approved_on, recorded_at)
                values (gen_random_uuid(), '01a2b3c4-d5e6-7f80-9123-456789abcdef', 1, 5000, 6100, 5000, true, 'r', 'U',
                    '2026-02-01', timestamptz '2026-02-01' + interval '1 millisecond')""", """
                update project set version = 2, changed_at = '2026-03-01'""");

        migrateTo("latest");

        assertThat(read("select search_text, cost_overrun, original_investment, library_rank, light_rank from project"))
                .containsExactly("cnc项目\n黄河旋风\n91350100m000100y43\na-1|t|5000.00|1|3");
        assertThat(read("""
                        select known_from::date, cost_overrun, original_investment, library_rank, light_rank,
                            search_text like 'cnc%' from project_validity order by known_from""")).containsExactly("2026-01-01|f|null|1|3|t", "2026-02-01|t|5000.00|1|3|t");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("db/support", "db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA + ", public");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("reset search_path");
        }
    }

    /** Each row's values with bars between. */
    private List<String> read(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA + ", public");
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    List<String> values = new ArrayList<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        values.add(String.valueOf(result.getString(column)));
                    }
                    rows.add(String.join("|", values));
                }
            }
            statement.execute("reset search_path");
        }
        return rows;
    }
}
