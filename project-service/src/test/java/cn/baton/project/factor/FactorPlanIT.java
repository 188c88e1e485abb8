package cn.baton.project.factor;

import cn.baton.project.CapturedStatements;
import cn.baton.project.FilledProjects;
import cn.baton.project.Plans;
import cn.baton.support.due.DueRunner;
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

import static cn.baton.project.factor.Factors.ALL;
import static cn.baton.project.factor.Factors.OF_PROJECT;
import static cn.baton.project.factor.Factors.project;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists of factor requests and the look for overdue ones are answered from an index, on a table that holds many. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class FactorPlanIT {

    private static final List<String> LISTS = List.of(
            "limit=20",
            "areaCode=411082",
            "kind=LAND",
            "state=OPEN",
            "department=U7",
            "priority=1",
            "overdue=true",
            "needByFrom=2100-01-05&needByTo=2100-01-06",
            "sort=priority",
            "sort=-requestedAt",
            "sort=-metOn",
            "sort=department");

    @Inject
    @PersistenceUnitExtension
    CapturedStatements statements;

    @Inject
    FactorTimer timer;

    @Inject
    DueRunner due;

    @BeforeEach
    void fill() throws SQLException {
        FilledProjects.fill("factor", 3000);
        Plans.execute("""
                insert into factor_request (id, version, project_id, kind, state, need_by, priority, department,
                    requested_at, changed_at, details)
                select gen_random_uuid(), 0, id, (array['LAND','FUNDS','ENERGY','POLICY'])[1 + n % 4],
                    (array['OPEN','MET','CANCELLED'])[1 + n % 3], date '2100-01-01' + n % 1500, 1 + n % 5, 'U' || n % 97,
                    now() - n * interval '1 hour', now() - n * interval '1 hour', jsonb_build_object('name', repeat('要素', 300))
                from (select id, row_number() over ()::int n from project where external_id like 'factor-%') p""");
        Plans.execute("vacuum analyze project, project_validity, factor_request, factor_request_validity");
    }

    @AfterEach
    void empty() throws SQLException {
        Plans.execute("delete from factor_request_validity where details ->> 'name' like '要素%'");
        Plans.execute("delete from factor_request where details ->> 'name' like '要素%'");
        FilledProjects.empty("factor");
    }

    @Test
    void nothingIsReadFromEndToEnd() throws SQLException {
        String project = project("411082");

        statements.forget();
        for (String list : LISTS) {
            asCityAdmin().get(ALL + "?" + list).then().statusCode(200);
            asCityAdmin().get(ALL + "?asOf=2026-11-01&" + list).then().statusCode(200);
            asCityAdmin().get(OF_PROJECT + "?" + list, project).then().statusCode(200);
        }
        as("li", "county-officer", "U7", "411082").get(ALL).then().statusCode(200);
        as("li", "department-officer", "U7", null).get(ALL).then().statusCode(200);
        asCityAdmin()
                .get("/api/v1/exports/factor-requests?state=OPEN&asOf=2026-11-01")
                .then()
                .statusCode(200);
        due.settleDue(timer);

        assertThat(Plans.readingFromEndToEnd(
                        statements.selects(), "factor_request|factor_request_validity|project|project_validity"))
                .isEmpty();
    }
}
