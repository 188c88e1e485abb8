package cn.baton.project;

import cn.baton.testing.BatonServers;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans, reports, permits and assignments of all projects are listed out of an index, now and as of a day, on tables that
 * hold enough for it to matter.
 */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ChildListsPlanIT {

    private static final String TABLES =
            "project|project_validity|annual_plan_version|progress_report|permit|assignment|assignment_validity";

    private static final List<String> LISTS = List.of(
            "/annual-plans?limit=20",
            "/annual-plans?year=2026&keyList=CITY",
            "/annual-plans?responsibleUnit=U7",
            "/annual-plans?leadDepartment=D7",
            "/annual-plans?sort=year",
            "/annual-plans?sort=-plannedStartOn",
            "/annual-plans?sort=-plannedCompletionOn",
            "/annual-plans?sort=-recordedAt",
            "/progress-reports?limit=20",
            "/progress-reports?month=2026-10",
            "/progress-reports?late=true",
            "/progress-reports?responsibleUnit=U7",
            "/progress-reports?leadDepartment=D7",
            "/progress-reports?sort=recordedAt",
            "/progress-reports?sort=-yearToDateInvestment",
            "/progress-reports?sort=physicalProgress",
            "/progress-reports/missing?month=2026-10",
            "/progress-reports/missing?month=2026-10&areaCode=411012",
            "/permits?limit=20",
            "/permits?type=EIA",
            "/permits?responsibleUnit=U7",
            "/permits?leadDepartment=D7",
            "/permits?sort=-decidedOn",
            "/permits?sort=dueOn",
            "/permits?sort=-elapsedWorkingDays",
            "/permits?sort=type",
            "/assignments?limit=20",
            "/assignments?subject=u-7",
            "/assignments?unit=U7",
            "/assignments?areaCode=411012",
            "/assignments?on=2026-01-05",
            "/assignments?sort=to",
            "/assignments?sort=-recordedAt",
            "/assignments?sort=subject",
            "/assignments?sort=name");

    @Inject
    @PersistenceUnitExtension
    CapturedStatements statements;

    @BeforeEach
    void fill() throws SQLException {
        FilledProjects.fill("child", 5000);
        Plans.execute("""
                create temporary table child as
                select id, row_number() over ()::int n from project where external_id like 'child-%'""", """
                insert into annual_plan (id, version, project_id, year, planned_investment, key_list, first_recorded_at,
                    recorded_at)
                select gen_random_uuid(), 0, id, 2026, n, case n % 9 when 0 then 'CITY' when 1 then 'PROVINCE' end, now(),
                    now() - n * interval '1 minute' from child""", """
                insert into annual_plan_version (id, plan_id, number, project_id, year, planned_investment, key_list,
                    planned_start_on, first_recorded_at, recorded_at)
                select gen_random_uuid(), p.id, 0, p.project_id, 2026, planned_investment, key_list,
                    date '2026-01-01' + n % 300, first_recorded_at, p.recorded_at
                from annual_plan p join child on child.id = p.project_id""", """
                insert into progress_report (id, version, project_id, year, month, year_to_date_investment,
                    cumulative_investment, physical_progress, problems, flags, recorded_at)
                select gen_random_uuid(), 0, id, 2026, month, n, n, n % 100, '{}',
                    case n % 50 when 0 then '["LATE"]' else '[]' end::jsonb, now() - n * interval '1 minute'
                from child, generate_series(8, 10) month where n % 3 > 0 or month < 10""", """
                insert into permit (id, version, project_id, type, authority, applied_on, promised_working_days, due_on,
                    provisional, recorded_at, outcome, decided_on, decision_recorded_at, elapsed_days,
                    elapsed_working_days, number)
                select gen_random_uuid(), 0, id, (array['EIA','PLANNING','CONSTRUCTION'])[1 + n % 3], 'U' || n % 97,
                    date '2026-01-01' + n % 200, 7, date '2026-01-10' + n % 200, false, now(), 'ISSUED',
                    date '2026-01-05' + n % 200, now(), n % 40, n % 30, 'N' || n
                from child""", """
                insert into assignment (id, version, project_id, role, subject, name, unit, starts_on, in_force,
                    recorded_at, changed_at)
                select gen_random_uuid(), 0, id, 'SUPERVISION_STAFF', 'u-' || n, '所属 ' || n, 'U' || n % 97,
                    date '2026-01-01' + n % 300, true, now() - n * interval '1 minute', now() from child""");
        Plans.execute(
                "vacuum analyze project, project_validity, annual_plan_version, progress_report, permit, assignment,"
                        + " assignment_validity");
    }

    @AfterEach
    void empty() throws SQLException {
        String projects = " where project_id in (select id from project where external_id like 'child-%')";
        Plans.execute(
                "delete from assignment_validity" + projects,
                "delete from assignment" + projects,
                "delete from permit" + projects,
                "delete from progress_report" + projects,
                "delete from annual_plan_version" + projects,
                "delete from annual_plan" + projects);
        FilledProjects.empty("child");
    }

    @Test
    void nothingIsReadFromEndToEnd() throws SQLException {
        statements.forget();
        for (String list : LISTS) {
            asCityAdmin().get("/api/v1" + list).then().statusCode(200);
            asCityAdmin().get("/api/v1" + list + "&asOf=2026-11-01").then().statusCode(200);
        }
        for (String list : List.of("/annual-plans", "/assignments")) {
            as("li", "department-officer", "U7", null)
                    .get("/api/v1" + list + "?asOf=2026-11-01")
                    .then()
                    .statusCode(200);
        }

        assertThat(statements.selects()).hasSizeGreaterThan(LISTS.size());
        assertThat(Plans.readingFromEndToEnd(statements.selects(), TABLES)).isEmpty();
    }
}
