package cn.baton.project;

import cn.baton.testing.BatonServers;
import cn.baton.testing.DatabaseOwner;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was kept before the past could be asked for is known of it as far as it can be told. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ValidityMigrationIT {

    private final DataSource dataSource = DatabaseOwner.dataSource();

    private Connection connection;

    /** The tables as they were, in a schema of their own. */
    @BeforeEach
    void goBack() throws SQLException {
        connection = dataSource.getConnection();
        execute("drop schema if exists before cascade");
        migrateTo("20261125.86");
        execute("set search_path to before, public");
        execute("""
                insert into project (id, version, name, stage, registered_at, changed_at, details, stage_changes,
                    library_transfers, government_invested, library, library_level, search_text)
                values ('01a2b3c4-d5e6-7f80-9123-456789abcdee', 0, 'P', 'PLANNED', '2026-01-01', '2026-01-01', '{}', '[]',
                    '[]', false, 'PLANNING', 'COUNTY', 'p')""");
        aPipelineEntryAndATarget();
        aMatchThatWasAccepted();
        requestsForFactors();
        people();
        whatTheCityKeeps();
        migrateTo("latest");
    }

    private void aPipelineEntryAndATarget() throws SQLException {
        execute("""
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
    }

    private void aMatchThatWasAccepted() throws SQLException {
        execute("""
                insert into parcel (id, version, number, name, search_text, area_code, size, status, zoning, industries,
                    state, state_reason, allotted_to, listed_at, details)
                values
                    ('01a2b3c4-d5e6-7f80-9123-456789abcd01', 1, 'given', 'L', 'l', '411082', 100, 'IDLE', 'M2', '{}',
                        'ALLOTTED', null, '01a2b3c4-d5e6-7f80-9123-456789abcdee', '2026-01-02T04:00Z', '{}'),
                    ('01a2b3c4-d5e6-7f80-9123-456789abcd02', 1, 'taken off', 'L', 'l', '411082', 100, 'IDLE', 'M2', '{}',
                        'WITHDRAWN', 'r', null, '2026-01-03T04:00Z', '{}')""", """
                insert into land_demand (id, version, project_id, state, size_from, zoning, need_by, priority,
                    registered_at, details)
                values ('01a2b3c4-d5e6-7f80-9123-456789abcd03', 1, '01a2b3c4-d5e6-7f80-9123-456789abcdee', 'MATCHED', 80,
                    'M2', '2027-01-01', 1, '2026-02-02T04:00Z', '{}')""", """
                insert into land_match (id, version, demand_id, parcel_id, project_id, state, score, reasons, superseded_by,
                    proposed_by, proposed_at, decided_at)
                values
                    ('01a2b3c4-d5e6-7f80-9123-456789abcd04', 1, '01a2b3c4-d5e6-7f80-9123-456789abcd03',
                        '01a2b3c4-d5e6-7f80-9123-456789abcd01', '01a2b3c4-d5e6-7f80-9123-456789abcdee', 'ACCEPTED', 87,
                        '[]', null, 'u', '2026-03-02T04:00Z', '2026-04-02T04:00Z'),
                    (gen_random_uuid(), 1, '01a2b3c4-d5e6-7f80-9123-456789abcd03',
                        '01a2b3c4-d5e6-7f80-9123-456789abcd02', '01a2b3c4-d5e6-7f80-9123-456789abcdee', 'SUPERSEDED', 50,
                        '[]', '01a2b3c4-d5e6-7f80-9123-456789abcd04', 'u', '2026-03-03T04:00Z', '2026-04-02T04:00Z')""");
    }

    private void requestsForFactors() throws SQLException {
        execute("""
                insert into factor_request (id, version, project_id, kind, state, need_by, priority,
                    overdue_announced_at, met_on, evidence, reason, requested_at, details)
                select gen_random_uuid(), 1, '01a2b3c4-d5e6-7f80-9123-456789abcdee', kind, state, '2026-02-28', 1,
                    announced::timestamptz, met::date, case when met is not null then 'e' end, reason,
                    '2026-01-02T04:00Z', '{}'
                from (values
                    ('LAND', 'MET', '2026-03-02T04:00Z', '2026-04-02', null),
                    ('FUNDS', 'MET', '2026-03-02T04:00Z', '2026-02-02', null),
                    ('ENERGY', 'CANCELLED', null, null, 'r')) told (kind, state, announced, met, reason)""");
    }

    private void people() throws SQLException {
        execute("""
                insert into assignment (id, version, project_id, role, subject, name, starts_on, ends_on, in_force,
                    end_reason, recorded_at, annulled_at, annulment_reason)
                values
                    (gen_random_uuid(), 1, '01a2b3c4-d5e6-7f80-9123-456789abcdee', 'COUNTY_LEADER', 'wrong', 'N',
                        '2026-01-01', null, false, null, '2026-01-02T04:00Z', '2026-02-02T04:00Z', 'r'),
                    (gen_random_uuid(), 1, '01a2b3c4-d5e6-7f80-9123-456789abcdee', 'COUNTY_LEADER', 'gone', 'N',
                        '2026-01-01', '2026-01-31', false, 'r', '2026-01-03T04:00Z', null, null)""", """
                insert into task_force (id, version, project_id, lead_unit, formed_on, members, recorded_at)
                values (gen_random_uuid(), 0, '01a2b3c4-d5e6-7f80-9123-456789abcdee', 'U', '2026-01-01', '[]',
                    '2026-01-02T04:00Z')""");
    }

    private void whatTheCityKeeps() throws SQLException {
        String project = "'01a2b3c4-d5e6-7f80-9123-456789abcdee'";
        execute(
                """
                insert into session values
                    (gen_random_uuid(), 1, 9, '第九期', '2026-01-05', '2026-Q1', '2026-01-02T04:00Z')""",
                """
                insert into programme values (gen_random_uuid(), 1, 'P', 'N', 2026, 'CITY', '2026-01-02T04:00Z')""",
                """
                insert into tour values
                    ('01a2b3c4-d5e6-7f80-9123-456789abcd05', 1, 'T', 'TOUR', null, '2026-01-05', '2026-01-02T04:00Z')""",
                """
                insert into tour_entry (id, version, tour_id, project_id, position, scores, recorded_at, withdrawn_at,
                    withdrawal_reason)
                values (gen_random_uuid(), 1, '01a2b3c4-d5e6-7f80-9123-456789abcd05', %s, 1, '[]', '2026-01-03T04:00Z',
                    '2026-02-03T04:00Z', 'r')""".formatted(project),
                """
                insert into milestone values
                    (gen_random_uuid(), 2, %1$s, 'gone', null, null, '2026-01-10', true, '[{"kind": "OTHER"}]',
                        '2026-01-02T04:00Z', '2026-02-02T04:00Z', '2026-03-02T04:00Z', 'r'),
                    (gen_random_uuid(), 0, %1$s, 'planned', null, null, null, false, '[]', '2026-01-02T04:00Z',
                        null, null, null)""".formatted(project),
                """
                insert into honour values
                    (gen_random_uuid(), 1, %s, 'NATIONAL_FIRST', 'H', '2026-01-01', null, 'VERIFIED', '2026-01-02T04:00Z',
                        '2026-02-02T04:00Z', 'U')""".formatted(project),
                """
                insert into attachment (id, version, project_id, name, type, length, sha256, evidence, recorded_at,
                    removed_at)
                values
                    (gen_random_uuid(), 1, %1$s, 'removed', 'PDF', 1, 'x', false, '2026-01-02T04:00Z', '2026-01-03T04:00Z')""".formatted(project),
                """
                with file as (
                    insert into stored_file values (gen_random_uuid(), 'f', 'PDF', 1, 'x', '2026-01-02T04:00Z', 'u')
                    returning id
                )
                insert into attachment (id, version, project_id, file_id, name, type, length, sha256, evidence, recorded_at)
                select gen_random_uuid(), 1, %1$s, id, 'borne out', 'PDF', 1, 'x', true, '2026-01-02T04:00Z' from file""".formatted(project));
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

    @Test
    void whatAMatchGaveAwayIsKnownSinceItWasDecided() throws SQLException {
        assertThat(rows("""
                select number, state, state_reason, allotted_to is not null, known_from::date, known_until::date
                from parcel_validity order by number, known_from"""))
                .containsExactly(
                        "given|AVAILABLE|null|f|2026-01-02|2026-04-02",
                        "given|ALLOTTED|null|t|2026-04-02|9999-12-31",
                        "taken off|WITHDRAWN|r|f|2026-01-03|9999-12-31");
        assertThat(
                        rows(
                                "select state, known_from::date, known_until::date from land_demand_validity order by known_from"))
                .containsExactly("OPEN|2026-02-02|2026-04-02", "MATCHED|2026-04-02|9999-12-31");
        assertThat(rows("""
                select score, state, decided_at::date, superseded_by is not null, known_from::date, known_until::date
                from land_match_validity order by score, known_from"""))
                .containsExactly(
                        "50|PROPOSED|null|f|2026-03-03|2026-04-02",
                        "50|SUPERSEDED|2026-04-02|t|2026-04-02|9999-12-31",
                        "87|PROPOSED|null|f|2026-03-02|2026-04-02",
                        "87|ACCEPTED|2026-04-02|f|2026-04-02|9999-12-31");
    }

    @Test
    void aRequestWasOpenUntilItWasMetAndAsLongAsItWasAnnounced() throws SQLException {
        assertThat(rows("""
                select kind, state, met_on, evidence, overdue_announced_at is not null,
                    (known_from at time zone 'Asia/Shanghai')::date, (known_until at time zone 'UTC')::date
                from factor_request_validity order by kind, known_from"""))
                .containsExactly(
                        "ENERGY|CANCELLED|null|null|f|2026-01-02|9999-12-31",
                        "FUNDS|OPEN|null|null|f|2026-01-02|2026-03-02",
                        "FUNDS|MET|2026-02-02|e|t|2026-03-02|9999-12-31",
                        "LAND|OPEN|null|null|f|2026-01-02|2026-03-02",
                        "LAND|OPEN|null|null|t|2026-03-02|2026-04-01",
                        "LAND|MET|2026-04-02|e|t|2026-04-02|9999-12-31");
    }

    @Test
    void whatWasAnnulledStoodUntilThen() throws SQLException {
        assertThat(rows("""
                select subject, annulled_at is not null, annulment_reason, in_force, known_from::date, known_until::date
                from assignment_validity order by subject, known_from"""))
                .containsExactly(
                        "gone|f|null|f|2026-01-03|9999-12-31",
                        "wrong|f|null|t|2026-01-02|2026-02-02",
                        "wrong|t|r|f|2026-02-02|9999-12-31");
        assertThat(rows("select lead_unit, known_from::date, known_until::date from task_force_validity"))
                .containsExactly("U|2026-01-02|9999-12-31");
    }

    @Test
    void whatTheCityKeepsIsKnownSinceItWasRecorded() throws SQLException {
        for (String table : List.of("session", "programme", "tour")) {
            assertThat(rows("select version, known_from::date, known_until::date from %s_validity".formatted(table)))
                    .as(table)
                    .containsExactly("1|2026-01-02|9999-12-31");
        }
        assertThat(rows("""
                select withdrawn_at is not null, withdrawal_reason, known_from::date, known_until::date
                from tour_entry_validity order by known_from""")).containsExactly("f|null|2026-01-03|2026-02-03", "t|r|2026-02-03|9999-12-31");
        assertThat(rows("select name, evidence_since::date from attachment order by name"))
                .containsExactly("borne out|2026-01-02", "removed|null");
    }

    @Test
    void aMilestoneWasPlannedBeforeItWasAchievedAndStoodUntilItWasAnnulled() throws SQLException {
        assertThat(rows("""
                select name, achieved_on, approximate, jsonb_array_length(evidence), annulment_reason,
                    known_from::date, known_until::date
                from milestone_validity order by name, known_from"""))
                .containsExactly(
                        "gone|null|f|0|null|2026-01-02|2026-02-02",
                        "gone|2026-01-10|t|1|null|2026-02-02|2026-03-02",
                        "gone|2026-01-10|t|1|r|2026-03-02|9999-12-31",
                        "planned|null|f|0|null|2026-01-02|9999-12-31");
        assertThat(rows("""
                select state, verified_at is not null, verified_by_unit, known_from::date, known_until::date
                from honour_validity order by known_from"""))
                .containsExactly("CLAIMED|f|null|2026-01-02|2026-02-02", "VERIFIED|t|U|2026-02-02|9999-12-31");
    }

    /** Every table goes on from where it was left. */
    @Test
    void whatChangesNextIsKnownSinceThen() throws SQLException {
        for (String table : List.of(
                "parcel",
                "land_demand",
                "land_match",
                "factor_request",
                "assignment",
                "task_force",
                "session",
                "programme",
                "tour",
                "tour_entry",
                "milestone",
                "honour")) {
            execute("update " + table + " set version = version + 1, changed_at = '2026-07-01T04:00Z'");

            assertThat(rows("select distinct known_from::date from %1$s_validity where known_until > '9999-01-01'"
                            .formatted(table)))
                    .as(table)
                    .containsExactly("2026-07-01");
            assertThat(rows("select count(*) from %1$s_validity where known_until = '2026-07-01T04:00Z'"
                            .formatted(table)))
                    .as(table)
                    .isEqualTo(rows("select count(*) from " + table));
        }
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

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("before")
                .locations("db/support", "db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
