package cn.baton.project;

import java.sql.SQLException;

/**
 * Projects for tests that ask the database for its plans: as many as it takes for a plan to matter, in the city's areas,
 * and none that a timer looks at. Their external ids begin with a mark, by which they are found and removed.
 */
public final class FilledProjects {

    private FilledProjects() {}

    public static void fill(String mark, int count) throws SQLException {
        Plans.execute("""
                insert into project (id, version, name, external_id, area_code, responsible_unit, lead_department,
                    total_investment, stage, signed_on, started_on, commissioned_on, registered_at, changed_at, details,
                    stage_changes, library_transfers, government_invested, field, chain, cluster, library,
                    library_level, search_text)
                select gen_random_uuid(), 0, '项目 ' || n, '%1$s-' || n, (array['411000','411002','411003','411024',
                    '411025','411071','411081','411082','411091','411092'])[1 + n %% 10], 'U' || n %% 997, 'D' || n %% 991,
                    n, (array['PLANNED','RESERVED','COMMISSIONED','AT_CAPACITY'])[1 + n %% 4],
                    date '2016-01-01' + n %% 3500, date '2016-06-01' + n %% 3500, date '2018-01-01' + n %% 2500,
                    timestamptz '2016-01-01' + n * interval '8 hours', timestamptz '2016-01-01' + n * interval '8 hours',
                    jsonb_build_object('name', repeat('项目', 300)), '[]', '[]', false, 'F' || n %% 7, 'C' || n %% 16,
                    'K' || n %% 10, 'PLANNING', 'COUNTY', '项目 ' || n
                from generate_series(1, %2$d) n""".formatted(mark, count));
    }

    /** What belongs to them has to be gone. */
    public static void empty(String mark) throws SQLException {
        Plans.execute(
                "delete from project_validity where external_id like '" + mark + "-%'",
                "delete from project where external_id like '" + mark + "-%'");
    }
}
