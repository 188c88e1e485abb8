package cn.baton.project.land;

import cn.baton.project.CapturedStatements;
import cn.baton.project.FilledProjects;
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

import static cn.baton.project.land.LandMarket.DEMANDS;
import static cn.baton.project.land.LandMarket.MATCHES;
import static cn.baton.project.land.LandMarket.PARCELS;
import static cn.baton.project.land.LandMarket.TARGETS;
import static cn.baton.project.land.LandMarket.demand;
import static cn.baton.project.land.LandMarket.project;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists and matching of the land supermarket are answered from an index, on tables that hold enough for it to matter. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LandPlanIT {

    private static final String TABLES = "project|project_validity|parcel|parcel_validity|land_demand"
            + "|land_demand_validity|land_match|land_match_validity|land_target|land_target_validity";

    private static final String ID = "01a2b3c4-d5e6-7f80-9123-456789abcdef";

    private static final List<String> PARCEL_LISTS = List.of(
            "areaCode=411082",
            "status=IDLE",
            "state=AVAILABLE",
            "zoning=M2",
            "ownerUnit=U7",
            "sizeFrom=50&sizeTo=60",
            "availableBy=2026-01-05",
            "q=地块",
            "q=地块 77",
            "sort=-number",
            "sort=name",
            "sort=size",
            "sort=-reservePrice");

    private static final List<String> DEMAND_LISTS = List.of(
            "projectId=" + ID,
            "areaCode=411082",
            "state=OPEN",
            "zoning=M2",
            "priority=1",
            "sizeFrom=50&sizeTo=60",
            "needByFrom=2026-01-05&needByTo=2026-01-06",
            "sort=needBy",
            "sort=priority",
            "sort=sizeFrom");

    private static final List<String> MATCH_LISTS = List.of(
            "projectId=" + ID,
            "demandId=" + ID,
            "parcelId=" + ID,
            "areaCode=411082",
            "state=PROPOSED",
            "scoreFrom=90",
            "sort=-score");

    private static final List<String> TARGET_LISTS =
            List.of("areaCode=600007", "year=2026", "sort=progress", "limit=20", "asOf=2026-01-01");

    @Inject
    @PersistenceUnitExtension
    CapturedStatements statements;

    @BeforeEach
    void fill() throws SQLException {
        FilledProjects.fill("land", 3000);
        Plans.execute("""
                insert into parcel (id, version, number, name, search_text, area_code, owner_unit, size, status, zoning,
                    industries, available_from, reserve_price, state, listed_at, changed_at, details)
                select gen_random_uuid(), 0, 'plan-' || n, '地块 ' || n, 'plan-' || n || ' 地块 ' || n,
                    '4110' || 10 + n % 40, 'U' || n % 97, 1 + n % 500,
                    (array['RESERVE','IDLE','STANDARD'])[1 + n % 3], (array['M1','M2','M3','B1','R'])[1 + n % 5],
                    array['C' || 10 + n % 40], date '2026-01-01' + n % 1500, n,
                    (array['WITHDRAWN','AVAILABLE'])[1 + (n % 20) / 19], now() - n * interval '1 hour', now(),
                    jsonb_build_object('number', 'plan-' || n, 'name', repeat('地块', 300), 'areaCode', '411082', 'size',
                        1 + n % 500, 'status', 'IDLE', 'zoning', 'M1')
                from generate_series(1, 5000) n""");
        Plans.execute("""
                insert into land_demand (id, version, project_id, state, size_from, zoning, need_by, priority,
                    registered_at, changed_at, details)
                select gen_random_uuid(), 0, id, (array['OPEN','MATCHED','WITHDRAWN'])[1 + row_number() over () % 3],
                    1 + row_number() over () % 500, (array['M1','M2','M3','B1','R'])[1 + row_number() over () % 5],
                    date '2026-01-01' + (row_number() over () % 1500)::int, 1 + row_number() over () % 5, now(), now(),
                    jsonb_build_object('name', repeat('需求', 300))
                from project where external_id like 'land-%'""");
        Plans.execute("""
                insert into land_match (id, version, demand_id, parcel_id, project_id, state, score, reasons, proposed_by,
                    proposed_at, changed_at)
                select gen_random_uuid(), 0, d.id, l.id, d.project_id,
                    (array['PROPOSED','DECLINED','WITHDRAWN','SUPERSEDED'])[1 + d.n % 4], d.n % 101,
                    jsonb_build_array(jsonb_build_object('criterion', 'SIZE', 'chinese', repeat('理由', 300))), 'plan',
                    now() - d.n * interval '1 hour', now()
                from (select *, row_number() over () n from land_demand where details ->> 'name' like '需求%') d
                join (select *, row_number() over () n from parcel where number like 'plan-%') l on l.n = d.n""");
        Plans.execute("""
                insert into land_target (id, version, area_code, year, kind, target, achieved, progress, set_at,
                    changed_at)
                select gen_random_uuid(), 0, 600000 + n % 200, 2100 + n / 600, (array['RESERVE','REVIVED','REPORTED'])
                    [1 + (n / 200) % 3], 100, n % 100, (n % 100) / 100.0, now(), now()
                from generate_series(0, 8999) n""");
        Plans.execute("vacuum analyze " + TABLES.replace('|', ','));
    }

    @AfterEach
    void empty() throws SQLException {
        Plans.execute("delete from land_match_validity where proposed_by = 'plan'");
        Plans.execute("delete from land_demand_validity where details ->> 'name' like '需求%'");
        Plans.execute("delete from parcel_validity where number like 'plan-%'");
        Plans.execute("delete from land_match where proposed_by = 'plan'");
        Plans.execute("delete from land_demand where details ->> 'name' like '需求%'");
        Plans.execute("delete from parcel where number like 'plan-%'");
        Plans.execute("delete from land_target_validity where area_code between '600000' and '600199'");
        Plans.execute("delete from land_target where area_code between '600000' and '600199'");
        FilledProjects.empty("land");
    }

    @Test
    void nothingIsReadFromEndToEnd() throws SQLException {
        String demand = demand(project("411082"), "");
        List<String> requests = new ArrayList<>();
        for (String day : List.of("", "asOf=2026-11-01&")) {
            PARCEL_LISTS.forEach(list -> requests.add(PARCELS + "?count=true&" + day + list));
            DEMAND_LISTS.forEach(list -> requests.add(DEMANDS + "?" + day + list));
            MATCH_LISTS.forEach(list -> requests.add(MATCHES + "?" + day + list));
        }
        TARGET_LISTS.forEach(list -> requests.add(TARGETS + "?count=true&" + list));
        requests.add(DEMANDS + "/" + demand + "/candidates");
        requests.add(DEMANDS + "/" + demand + "/exclusions");
        for (String sort : List.of("-listedAt", "number", "name", "size", "-reservePrice")) {
            requests.add(DEMANDS + "/" + demand + "/exclusions/INDUSTRY?sort=" + sort);
        }
        requests.add("/api/v1/exports/land/matches?state=PROPOSED&asOf=2026-11-01");

        statements.forget();
        requests.forEach(request -> asCityAdmin().get(request).then().statusCode(200));
        for (String list : List.of(PARCELS, DEMANDS, MATCHES, TARGETS)) {
            as("li", "county-officer", "U7", "411082").get(list).then().statusCode(200);
            as("li", "department-officer", "U7", null).get(list).then().statusCode(200);
        }

        assertThat(Plans.readingFromEndToEnd(statements.selects(), TABLES)).isEmpty();
    }
}
