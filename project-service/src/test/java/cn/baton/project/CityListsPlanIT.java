package cn.baton.project;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static cn.baton.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked of sessions, programmes, tours, surveys, indicators, code lists, jobs, the pipeline and issued plans is
 * answered out of indexes, on tables that hold enough for it to matter.
 */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class CityListsPlanIT {

    private static final String MARK = "city";

    private static final String TOUR = "01a2b3c4-d5e6-7f80-9123-000000000007";
    private static final String PROJECT = "01a2b3c4-d5e6-7f80-9123-456789abcdef";

    /** Tables that grow with the projects, and with time. */
    private static final String LARGE =
            "project|project_validity|participation|programme_member|tour_entry|tour_entry_validity|honour"
                    + "|honour_validity|survey"
                    + "|milestone|milestone_validity|attachment"
                    + "|macro_indicator|job|pipeline_entry|pipeline_entry_validity|pipeline_candidacy|investment_plan_item";

    private static final String SESSION = "/sessions/80007/participations?";
    private static final String MEMBERS = "/programmes/CITY-7/members?";
    private static final String ENTRIES = "/tours/" + TOUR + "/entries?";
    private static final String ITEMS = "/investment-plans/2090/versions/2/items?";

    private static final List<String> LISTS = List.of(
            "/sessions?count=true",
            "/sessions?sort=heldOn&heldOnFrom=2023-01-01",
            "/sessions?quarter=2023-Q3",
            "/sessions?asOf=2023-10-31",
            SESSION + "count=true",
            SESSION + "asOf=2023-10-31",
            SESSION + "sort=-investment&batch=SIGNING&areaCode=411082&stage=PLANNED",
            SESSION + "q=项目&investmentFrom=1&withdrawn=true&asOf=2023-10-31",
            SESSION + "q=项目 77",
            SESSION + "projectId=" + PROJECT,
            SESSION + "stageBehind=true&sort=name",
            SESSION + "sort=-totalInvestment,areaCode",
            "/exports/participations",
            "/exports/participations?asOf=2023-10-31",
            "/exports/participations?sort=-investment&session=80007&session=80009",
            "/exports/participations?batch=SIGNING&stageBehind=true",
            "/exports/participations?areaCode=411082&stage=PLANNED",
            "/exports/participations?projectId=" + PROJECT,
            "/exports/participations?investmentFrom=100&investmentTo=200&withdrawn=true",
            "/exports/participations?investmentTo=200",
            "/exports/participations?q=项目 77",
            "/exports/participations?sort=name",
            "/exports/participations?sort=areaCode",
            "/exports/participations?sort=-totalInvestment",
            "/sessions/conversion",
            "/sessions/conversion?heldOnFrom=2021-07-01&heldOnTo=2023-10-31&year=2023",
            "/sessions/conversion?areaCode=411082&asOf=2023-10-31",
            "/sessions/conversion?session=80007&areaCode=411082&asOf=2023-10-31",
            "/stats/sessions",
            "/stats/sessions?by=CHAIN&heldOnFrom=2021-07-01",
            "/stats/sessions?by=AREA&areaCode=411082&asOf=2023-10-31",
            "/stats/sessions?session=80007&areaCode=411082&asOf=2023-10-31",
            "/stats/sessions?session=80007&by=CHAIN",
            "/programmes?year=2023&level=CITY&asOf=2023-10-31",
            "/programmes?sort=name&count=true",
            MEMBERS + "count=true",
            MEMBERS + "asOf=2023-10-31",
            MEMBERS + "sort=addedOn&areaCode=411082&q=项目&removed=true",
            MEMBERS + "stage=PLANNED&projectId=" + PROJECT,
            MEMBERS + "sort=-totalInvestment",
            MEMBERS + "sort=name",
            MEMBERS + "sort=areaCode",
            "/exports/programmes/CITY-7/members?asOf=2023-10-31",
            "/programmes/CITY-7/stats?asOf=2023-10-31",
            "/tours?kind=TOUR&heldOnFrom=2023-01-01",
            "/tours?round=2016&count=true",
            "/tours?asOf=2023-10-31&heldOnTo=2023-01-01",
            ENTRIES + "count=true",
            ENTRIES + "asOf=2023-10-31",
            ENTRIES + "areaCode=411082&count=true",
            ENTRIES + "withdrawn=true",
            ENTRIES + "sort=-order",
            ENTRIES + "sort=-score",
            ENTRIES + "sort=score,order&areaCode=411082&withdrawn=true&asOf=2023-10-31",
            "/exports/tours/" + TOUR + "/entries?sort=-score",
            "/tours/" + TOUR + "/summary",
            "/tours/" + TOUR + "/summary?asOf=2023-10-31",
            "/surveys?visitedOnFrom=2023-01-01",
            "/surveys?asOf=2023-10-31",
            "/surveys?projectId=" + PROJECT,
            "/surveys?areaCode=411082&score=3",
            "/surveys?sort=-score&areaCode=411082",
            "/surveys?sort=score&withdrawn=true",
            "/exports/surveys?visitedOnFrom=2023-01-01&visitedOnTo=2023-01-31",
            "/surveys/averages?visitedOnFrom=2023-01-01&visitedOnTo=2023-12-31",
            "/surveys/averages?areaCode=411082&asOf=2023-10-31",
            "/surveys/averages?score=1&score=2&projectId=" + PROJECT,
            "/macro-indicators?limit=20",
            "/macro-indicators?asOf=2023-10-31",
            "/macro-indicators?code=GDP_GROWTH&period=2023&areaCode=411000",
            "/macro-indicators?areaCode=411000",
            "/macro-indicators?sort=period",
            "/macro-indicators?sort=-recordedAt&superseded=true",
            "/codelists",
            "/codelists/chains",
            "/jobs?limit=20",
            "/jobs?sort=createdAt",
            "/jobs?kind=import",
            "/jobs?state=FAILED&kind=import&owner=li",
            "/pipeline?count=true",
            "/pipeline?asOf=2023-10-31",
            "/pipeline?sort=lastVerifiedAt&stale=true",
            "/pipeline?stale=false&withdrawn=true",
            "/pipeline?direction=POLICY&areaCode=411082&stage=PLANNED&asOf=2023-10-31",
            "/pipeline?screeningResult=PASSED&enteredOnFrom=2023-01-01&sort=name",
            "/pipeline?sort=-totalInvestment&totalInvestmentFrom=1&q=项目",
            "/pipeline?q=项目 77",
            "/pipeline?sort=areaCode",
            "/pipeline?candidateYear=2027&candidateResult=PENDING&sort=areaCode&withdrawn=true",
            "/pipeline?candidateYear=2027&asOf=2023-10-31",
            "/exports/pipeline?enteredOnFrom=2023-01-01&enteredOnTo=2023-03-31",
            "/pipeline/summary?year=2023&asOf=2023-10-31",
            "/pipeline/summary?candidateYear=2027&direction=POLICY",
            "/investment-plans/2090",
            "/investment-plans/2090?asOf=2023-10-31",
            "/investment-plans/2090/versions/2",
            ITEMS + "count=true",
            ITEMS + "keyList=CITY&count=true",
            ITEMS + "keyList=CITY&keyList=PROVINCE&areaCode=411082",
            ITEMS + "areaCode=411082&areaCode=411081&count=true",
            ITEMS + "q=项目&count=true",
            ITEMS + "q=项目 77",
            ITEMS + "q=77&keyList=CITY&areaCode=411082&sort=-projectName",
            ITEMS + "sort=plannedInvestment",
            ITEMS + "sort=projectName",
            ITEMS + "sort=id");

    /** Of one project; those with a list of its own steps read nothing but the project. */
    private static final List<String> OF_PROJECT = List.of(
            "/participations",
            "/participations?withdrawn=true&asOf=2023-10-31",
            "/related",
            "/related?asOf=2023-10-31",
            "/attachments?count=true",
            "/attachments?removed=true&asOf=2023-10-31",
            "/milestones",
            "/milestones?asOf=2023-10-31",
            "/honours",
            "/honours?asOf=2023-10-31",
            "/elapsed?from=signedOn&to=startedOn&asOf=2023-10-31",
            "/annual-plans",
            "/annual-plans?asOf=2023-10-31",
            "/progress-reports?count=true",
            "/progress-reports?asOf=2023-10-31",
            "/lights?count=true",
            "/permits?count=true",
            "/permits?asOf=2023-10-31",
            "/factor-requests?count=true",
            "/factor-requests?asOf=2023-10-31",
            "/assignments?count=true",
            "/assignments?asOf=2023-10-31",
            "/cost-revisions",
            "/cost-revisions?asOf=2023-10-31",
            "/history?count=true",
            "/oc4ids");

    private static final List<String> OF_OPERATORS =
            List.of("/dead-letters?count=true", "/dead-letters?state=DEAD&sort=-failedAt", "/exports/plans?year=2026");

    /** Whoever counts a whole list, or most of it, looks at all of its rows: those of a narrow table are read as they lie. */
    private static final List<String> COUNTS = List.of(
            "/surveys?count=true",
            "/surveys?count=true&visitedOnFrom=2023-01-01",
            "/macro-indicators?count=true",
            "/jobs?count=true");

    @Inject
    @PersistenceUnitExtension
    CapturedStatements statements;

    /** The terms of jobs and pipeline entries are such that no timer looks at them. */
    @BeforeAll
    static void fill() throws SQLException {
        FilledProjects.fill(MARK, 8000);
        Plans.execute("""
                create temporary table filled as
                select *, substr(external_id, 6)::int n from project where external_id like 'city-%'""", """
                insert into session (id, version, number, title, held_on, quarter, recorded_at, changed_at)
                select gen_random_uuid(), 0, 80000 + n, '第' || n || '期', date '2016-01-20' + n * 90,
                    to_char(date '2016-01-20' + n * 90, 'YYYY-"Q"Q'), day, day
                from generate_series(1, 40) n, lateral (select timestamptz '2016-01-01' + n * interval '90 days') d (day)""", """
                insert into participation (id, version, session_number, batch, project_id, investment, due_start_on,
                    planned_start_year, recorded_at, withdrawn_at)
                select gen_random_uuid(), 0, 80001 + (n / 2 + batch) % 40,
                    (array['SIGNING','GROUNDBREAKING','COMMISSIONING'])[batch], id, n, date '2016-06-01' + n % 3500,
                    2016 + n % 10, registered_at, case when n % 21 = 0 then now() end
                from filled, generate_series(1, 3) batch where n % 2 = 0""", """
                insert into programme (id, version, code, name, year, level, recorded_at, changed_at)
                select gen_random_uuid(), 0, 'CITY-' || n, '计划 ' || n, 2016 + n % 10,
                    (array['CITY','PROVINCE'])[1 + n % 2], day, day
                from generate_series(1, 40) n, lateral (select timestamptz '2016-01-01' + n * interval '90 days') d (day)""", """
                insert into programme_member (id, version, programme_code, project_id, added_on, recorded_at,
                    removal_recorded_at)
                select gen_random_uuid(), 0, 'CITY-' || 1 + n % 40, id, date '2016-01-01' + n % 3500, registered_at,
                    case when n % 21 = 0 then now() end
                from filled where n % 2 = 0""", """
                insert into tour (id, version, name, kind, round, held_on, recorded_at, changed_at)
                select ('01a2b3c4-d5e6-7f80-9123-0000000000' || to_char(n, 'FM00'))::uuid, 0, '观摩 ' || n, 'TOUR',
                    2016 + n % 10, date '2016-01-20' + n * 60, day, day
                from generate_series(1, 60) n, lateral (select timestamptz '2016-01-01' + n * interval '60 days') d (day)""", """
                insert into tour_entry (id, version, tour_id, project_id, position, scores, score, recorded_at,
                    changed_at, withdrawn_at)
                select gen_random_uuid(), 0, tour.id, filled.id, n / 60, '[]', case when n % 9 > 0 then n % 100 end,
                    tour.recorded_at, tour.changed_at, case when n % 21 = 0 then now() end
                from tour join filled on tour.name = '观摩 ' || 1 + n % 60 where n <= 4000""", """
                insert into honour (id, version, project_id, level, title, awarded_on, state, recorded_at, verified_at,
                    changed_at)
                select gen_random_uuid(), 0, id, (array['NATIONAL_FIRST','PROVINCIAL_CHAMPION','CITY'])[1 + n % 3],
                    '荣誉', date '2020-01-01', 'VERIFIED', registered_at, registered_at, registered_at
                from filled where n % 4 = 1""", """
                insert into milestone (id, version, project_id, name, planned_on, approximate, evidence, recorded_at, changed_at)
                select gen_random_uuid(), 0, id, '节点 ' || n, date '2020-01-01', false, '[]', registered_at, registered_at
                from filled where n % 2 = 0""", """
                insert into attachment (id, version, project_id, name, type, length, sha256, recorded_at, removed_at)
                select gen_random_uuid(), 0, id, 'a.pdf', 'PDF', 1, 'x', registered_at, registered_at + interval '90 days'
                from filled where n % 2 = 0""", """
                insert into survey (id, version, project_id, enterprise, area_code, unit, visited_on, score,
                    comment, recorded_at, withdrawn_at)
                select gen_random_uuid(), 0, case when n % 3 > 0 then id end, '企业 ' || n, area_code, 'U' || n % 997,
                    date '2016-01-01' + n % 3500, 1 + n % 5, repeat('意见', 60), registered_at, case when n % 21 = 0 then now() end
                from filled""", """
                insert into macro_indicator (id, version, code, period, area_code, value, unit, source, revision,
                    recorded_at, superseded_at)
                select gen_random_uuid(), 0, 'CITY_' || n % 8, 2000 + n / 8 % 25, 600000 + n / 200 % 12, n, '%', '城市',
                    revision, timestamptz '2016-01-01' + n * interval '9 hours', case revision when 0 then now() end
                from generate_series(0, 2399) n, generate_series(0, 1) revision""", """
                insert into job (id, version, kind, state, request, subject, roles, created_at, started_at, finished_at)
                select gen_random_uuid(), 0, (array['import','export','report','replay'])[1 + n % 4],
                    (array['SUCCEEDED','FAILED','CANCELLED'])[1 + n % 3],
                    jsonb_build_object('name', repeat('城市', 60)), 'city-' || n % 200, '{}',
                    now() - n * interval '1 minute', now(), now()
                from generate_series(1, 5000) n""", """
                insert into pipeline_entry (id, version, project_id, direction, entered_on, entered_year, recorded_at,
                    changed_at, last_verified_at, screening_result, screenings, adjustments, withdrawn_at)
                select gen_random_uuid(), 0, id, (array['NATIONAL_STRATEGY','POLICY','PROVINCIAL_INVESTMENT','QUALITY'])
                    [1 + n % 4], date '2016-01-01' + n % 3500, extract(year from date '2016-01-01' + n % 3500),
                    registered_at, registered_at, registered_at, (array['PASSED','DEFERRED',null])[1 + n % 3], '[]',
                    '[]', case when n % 21 = 0 then now() end
                from filled where n % 3 = 0""", """
                insert into pipeline_candidacy (id, entry_id, year, result, recorded_at, superseded_at)
                select gen_random_uuid(), e.id, entered_year + 1, (array['PENDING','ACCEPTED','REJECTED'])[1 + n % 3],
                    recorded_at, case when n % 9 = 0 then now() end
                from pipeline_entry e join filled on filled.id = e.project_id""", """
                insert into investment_plan (id, year, number, document_number, issued_on, issued_at)
                select gen_random_uuid(), year, number, '城市', date '2020-01-01', timestamptz '2020-01-01'
                from generate_series(2090, 2093) year, generate_series(1, 4) number""", """
                insert into investment_plan_item (id, plan_id, project_id, annual_plan_version, project_name, area_code,
                    responsible_unit, lead_department, stage, total_investment, planned_investment, key_list)
                select gen_random_uuid(), plan.id, filled.id, 0, name, area_code, responsible_unit, lead_department,
                    stage, total_investment, n % 500, case n % 9 when 0 then 'CITY' when 1 then 'PROVINCE' end
                from investment_plan plan, filled where document_number = '城市' and n % 8 = 0""");
        Plans.execute("vacuum analyze session, session_validity, programme, programme_validity, tour, tour_validity,"
                + " investment_plan, " + LARGE.replace('|', ','));
    }

    @AfterAll
    static void empty() throws SQLException {
        String projects = " where project_id in (select id from project where external_id like 'city-%')";
        Plans.execute(
                "delete from investment_plan_item" + projects,
                "delete from investment_plan where document_number = '城市'",
                "delete from pipeline_candidacy where entry_id in (select id from pipeline_entry" + projects + ")",
                "delete from pipeline_entry_validity" + projects,
                "delete from pipeline_entry" + projects,
                "delete from job where subject like 'city-%'",
                "delete from macro_indicator where source = '城市'",
                "delete from survey where enterprise like '企业 %' and unit like 'U%'",
                "delete from attachment" + projects,
                "delete from milestone_validity" + projects,
                "delete from milestone" + projects,
                "delete from honour_validity" + projects,
                "delete from honour" + projects,
                "delete from tour_entry_validity" + projects,
                "delete from tour_entry" + projects,
                "delete from tour_validity where name like '观摩 %'",
                "delete from tour where name like '观摩 %'",
                "delete from programme_member" + projects,
                "delete from programme_validity where code ~ '^CITY-[0-9]+$'",
                "delete from programme where code ~ '^CITY-[0-9]+$'",
                "delete from participation" + projects,
                "delete from session_validity where number between 80001 and 80040",
                "delete from session where number between 80001 and 80040");
        // Projects are removed faster where nothing is left to be looked through.
        Plans.execute("vacuum " + LARGE.replace('|', ','));
        FilledProjects.empty(MARK);
    }

    @Test
    void nothingThatGrowsIsReadFromEndToEnd() throws SQLException {
        List<String> selects = sentFor(LISTS);

        assertThat(Plans.readingFromEndToEnd(selects, LARGE)).isEmpty();
        assertThat(Plans.withNothingButReadingFromEndToEnd(selects)).isEmpty();
    }

    @Test
    void whoCountsAWholeListReadsNothingElseFromEndToEnd() throws SQLException {
        assertThat(Plans.readingFromEndToEnd(sentFor(COUNTS), "project|project_validity"))
                .isEmpty();
    }

    @Test
    void whatBelongsToOneProjectIsFoundByIt() throws SQLException {
        String project = Tokens.asCityAdmin()
                .get("/api/v1/projects?externalId=city-1300")
                .path("items[0].id");

        List<String> selects = sentFor(
                List.of(Tokens::asCityAdmin),
                Stream.concat(OF_OPERATORS.stream(), OF_PROJECT.stream().map(list -> "/projects/" + project + list))
                        .toList());

        assertThat(selects).hasSizeGreaterThan(OF_PROJECT.size() / 2);
        assertThat(Plans.readingFromEndToEnd(selects, LARGE)).isEmpty();
        assertThat(Plans.withNothingButReadingFromEndToEnd(selects)).isEmpty();
    }

    private List<String> sentFor(List<String> requests) {
        List<String> selects = sentFor(
                List.of(
                        Tokens::asCityAdmin,
                        () -> as("li", "county-officer", "U7", "411082"),
                        () -> as("li", "department-officer", "U7", null)),
                requests);
        assertThat(selects).hasSizeGreaterThan(requests.size());
        return selects;
    }

    private List<String> sentFor(List<Supplier<RequestSpecification>> callers, List<String> requests) {
        statements.forget();
        for (Supplier<RequestSpecification> caller : callers) {
            requests.forEach(
                    request -> caller.get().get("/api/v1" + request).then().statusCode(200));
        }
        return statements.selects();
    }
}
