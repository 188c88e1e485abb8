package cn.baton.project.registry;

import cn.baton.project.CapturedStatements;
import cn.baton.project.Plans;
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
import java.util.ArrayList;
import java.util.List;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

/** The database answers every list and every sum from an index, on tables that hold enough for it to matter. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProjectPlanIT {

    private static final List<String> FILTERS = List.of(
            "stage=STARTED",
            "onCourse=true",
            "onCourse=false",
            "costOverrun=true",
            "externalId=plan-1&externalId=plan-2",
            "nationalCode=x&nationalCode=y",
            "creditCode=x&creditCode=y",
            "session=9&session=8&batch=SIGNING",
            "areaCode=411082",
            "responsibleUnit=U7",
            "leadDepartment=D7",
            "externalId=plan-1",
            "nationalCode=x",
            "creditCode=x",
            "foreignInvested=true",
            "governmentInvested=true",
            "field=F1",
            "industry=C38",
            "cluster=K1",
            "chain=C1",
            "chainRole=R1",
            "tag=T1",
            "programme=P1",
            "keyList=CITY",
            "keyList=CITY&keyList=PROVINCE&stage=STARTED",
            "session=9",
            "session=9&batch=SIGNING",
            "library=RESERVE",
            "level=CITY",
            "light=RED",
            "leader=L1",
            "staff=S1",
            "mainProjectId=01a2b3c4-d5e6-7f80-9123-456789abcdef",
            "totalInvestmentFrom=100&totalInvestmentTo=200",
            "landAreaFrom=10&landAreaTo=20",
            "registeredFrom=2020-01-05&registeredTo=2020-01-06",
            "signedOnFrom=2021-01-05&signedOnTo=2021-01-06",
            "startedOnFrom=2021-01-05&startedOnTo=2021-01-06",
            "completedOnFrom=2021-01-05&completedOnTo=2021-01-06",
            "commissionedOnFrom=2021-01-05&commissionedOnTo=2021-01-06",
            "plannedStartOnFrom=2021-01-05&plannedStartOnTo=2021-01-06",
            "plannedCompletionOnFrom=2021-01-05&plannedCompletionOnTo=2021-01-06",
            "q=项目",
            "q=项目 77",
            "areaCode=411082&stage=STARTED&q=项目");

    private static final List<String> SORTS = List.of(
            "registeredAt",
            "name",
            "stage",
            "areaCode",
            "totalInvestment",
            "landArea",
            "signedOn",
            "startedOn",
            "completedOn",
            "commissionedOn",
            "plannedStartOn",
            "plannedCompletionOn",
            "library",
            "light",
            "responsibleUnit",
            "leadDepartment",
            "nationalCode",
            "field",
            "chain",
            "cluster",
            "-totalInvestment,name");

    @Inject
    @PersistenceUnitExtension
    CapturedStatements statements;

    /** With plans of those projects only that show no light: the lights' timer has nothing to do. */
    @BeforeEach
    void fill() throws SQLException {
        Plans.execute("""
                insert into project (id, version, name, external_id, area_code, responsible_unit, lead_department,
                    total_investment, stage, registered_at, changed_at, details, stage_changes, library_transfers,
                    owner_credit_code, foreign_invested, government_invested, field, industry_code, cluster, chain,
                    chain_role, tags, land_area, planned_start_on, planned_completion_on, signed_on, started_on,
                    completed_on, commissioned_on, library, library_level, light, programmes, participations, leaders,
                    staff, search_text)
                select gen_random_uuid(), 0, '计划项目 ' || n, 'plan-' || n, (array['411002','411003','411024','411025',
                    '411081','411082'])[1 + n % 6], 'U' || n % 97, 'D' || n % 89, n, (array['PLANNED','SIGNED','STARTED',
                    'COMPLETED','COMMISSIONED'])[1 + n % 5], timestamptz '2020-01-01' + n * interval '1 hour',
                    timestamptz '2020-01-01' + n * interval '1 hour',
                    jsonb_build_object('name', '计划项目 ' || n, 'description', repeat('建设内容', 200) || n), '[]', '[]',
                    '9135' || n, n % 11 = 0, n % 7 = 0, 'F' || n % 7, 'C' || 10 + n % 40, 'K' || n % 10, 'C' || n % 16,
                    'R' || n % 3, array['T' || n % 20], n % 3000, date '2021-01-01' + n % 1500,
                    date '2022-01-01' + n % 1500, date '2021-01-01' + n % 1500, date '2021-01-01' + n % 1500,
                    date '2021-01-01' + n % 1500, date '2021-01-01' + n % 1500,
                    (array['PLANNING','RESERVE','IMPLEMENTATION'])[1 + n % 3], (array['CITY','COUNTY'])[1 + n % 2],
                    (array['GREEN','YELLOW','RED'])[1 + n % 3], array['P' || n % 30],
                    array[n % 12 || ':', ':SIGNING', n % 12 || ':SIGNING'], array['L' || n % 50], array['S' || n % 200],
                    '计划项目 ' || n
                from generate_series(1, 8000) n""", """
                insert into annual_plan (id, version, project_id, year, planned_investment, key_list, first_recorded_at,
                    recorded_at)
                select gen_random_uuid(), 0, p.id, y, 100, case when p.total_investment % 100 = 0 then 'CITY'
                    when p.total_investment % 200 = 4 then 'PROVINCE' end, timestamptz '2023-01-01', timestamptz '2023-01-01'
                from project p, generate_series(2024, extract(year from now())::int) y
                where p.external_id like 'plan-%' and p.stage in ('PLANNED', 'COMMISSIONED')""", """
                insert into annual_plan_version (id, plan_id, number, project_id, year, planned_investment, key_list,
                    first_recorded_at, recorded_at)
                select gen_random_uuid(), id, 0, project_id, year, planned_investment, key_list, first_recorded_at,
                    recorded_at
                from annual_plan where recorded_at = timestamptz '2023-01-01'""");
        rest();
    }

    /** What other tests have deleted, or a timer has changed, still takes room in the indexes. */
    private static void rest() throws SQLException {
        Plans.execute(
                "reindex table project",
                "reindex table project_validity",
                "vacuum analyze project",
                "vacuum analyze project_validity",
                "vacuum analyze annual_plan_version");
    }

    @AfterEach
    void empty() throws SQLException {
        Plans.execute(
                "delete from progress_watch",
                "delete from annual_plan_version where recorded_at = timestamptz '2023-01-01'",
                "delete from annual_plan where recorded_at = timestamptz '2023-01-01'",
                "delete from project_validity where external_id like 'plan-%'",
                "delete from project where external_id like 'plan-%'");
    }

    @Test
    void nothingIsReadFromEndToEnd() throws SQLException {
        statements.forget();
        List<String> requests = new ArrayList<>();
        for (String day : List.of("", "&asOf=2024-01-01")) {
            for (String filter : FILTERS) {
                requests.add("/api/v1/projects?count=true&" + filter + day);
                requests.add("/api/v1/stats/stages?by=AREA&" + filter + day);
            }
            requests.add("/api/v1/projects?count=true" + day);
            SORTS.forEach(sort -> requests.add("/api/v1/projects?sort=" + sort + day));
            requests.add("/api/v1/stats/overview?level=CITY" + day);
            requests.add("/api/v1/stats/investment?by=AREA" + day);
            requests.add("/api/v1/stats/permits?by=PROGRAMME" + day);
            for (Dimension dimension : Dimension.values()) {
                requests.add("/api/v1/stats/lights?by=" + dimension + day);
            }
        }
        requests.forEach(request -> asCityAdmin().get(request).then().statusCode(200));
        for (String request : List.of("/api/v1/projects?count=true", "/api/v1/stats/overview")) {
            as("li", "department-officer", "U7", null).get(request).then().statusCode(200);
        }

        // On a slow machine the lights' timer has looked at the projects meanwhile.
        rest();
        assertThat(statements.selects()).hasSizeGreaterThan(FILTERS.size() * 2);
        assertThat(Plans.readingFromEndToEnd(statements.selects(), "project|project_validity|annual_plan_version"))
                .isEmpty();
    }
}
