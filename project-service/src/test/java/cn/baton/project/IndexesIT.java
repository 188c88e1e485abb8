package cn.baton.project;

import cn.baton.testing.BatonServers;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.List;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of sessions, programmes, tours, surveys, indicators and code lists is answered out of indexes. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class IndexesIT {

    @Inject
    @PersistenceUnitExtension
    CapturedStatements statements;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions?count=true",
                "/sessions?sort=heldOn&heldOnFrom=2023-01-01",
                "/sessions?quarter=2023-Q3",
                "/sessions?asOf=2023-10-31",
                "/sessions/conversion",
                "/sessions/conversion?heldOnFrom=2021-07-01&heldOnTo=2023-10-31&year=2023",
                "/sessions/conversion?session=9&areaCode=411082&asOf=2023-10-31",
                "/stats/sessions",
                "/stats/sessions?by=CHAIN&heldOnFrom=2021-07-01",
                "/stats/sessions?session=9&areaCode=411082&asOf=2023-10-31",
                "/sessions/7777/participations?count=true",
                "/sessions/7777/participations?sort=-investment&batch=SIGNING&areaCode=411082&stage=STARTED",
                "/sessions/7777/participations?q=金刚石&investmentFrom=1&withdrawn=true&asOf=2023-10-31",
                "/exports/participations",
                "/exports/participations?sort=-investment&session=7777&session=9",
                "/sessions/7777/participations?stageBehind=true&sort=name",
                "/sessions/7777/participations?sort=-totalInvestment,areaCode",
                "/programmes?year=2023&level=CITY&asOf=2023-10-31",
                "/programmes/INDEXED/members?count=true",
                "/programmes/INDEXED/members?sort=addedOn&areaCode=411082&q=金刚石&removed=true",
                "/programmes/INDEXED/members?sort=-totalInvestment",
                "/programmes/INDEXED/members?sort=name",
                "/programmes/INDEXED/stats?asOf=2023-10-31",
                "/pipeline?count=true",
                "/pipeline?sort=lastVerifiedAt&stale=true",
                "/pipeline?direction=POLICY&areaCode=411082&stage=PLANNED&asOf=2023-10-31",
                "/pipeline?screeningResult=PASSED&enteredOnFrom=2023-01-01&sort=name",
                "/pipeline?sort=-totalInvestment&totalInvestmentFrom=1&q=金刚石",
                "/pipeline?candidateYear=2027&candidateResult=PENDING&sort=areaCode&withdrawn=true",
                "/pipeline/summary?year=2023&asOf=2023-10-31",
                "/pipeline/summary?candidateYear=2027&direction=POLICY",
                "/tours?kind=TOUR&heldOnFrom=2023-01-01",
                "/surveys?count=true&visitedOnFrom=2023-01-01",
                "/surveys?sort=-score&areaCode=411082",
                "/surveys/averages?visitedOnFrom=2023-01-01&visitedOnTo=2023-12-31",
                "/macro-indicators?code=GDP_GROWTH&period=2023&areaCode=411000",
                "/macro-indicators?sort=-recordedAt&superseded=true",
                "/codelists/chains",
                "/jobs?count=true",
                "/jobs?state=FAILED&kind=import&owner=li"
            })
    void noTableIsReadFromEndToEnd(String request) throws SQLException {
        asCityAdmin()
                .body("{\"number\": 7777, \"title\": \"索引\", \"heldOn\": \"2023-09-06\"}")
                .post("/api/v1/sessions");
        asCityAdmin()
                .body("{\"code\": \"INDEXED\", \"name\": \"索引\", \"year\": 2023, \"level\": \"CITY\"}")
                .post("/api/v1/programmes");

        for (RequestSpecification caller : List.of(asCityAdmin(), as("li", "department-officer", "U7", null))) {
            statements.forget();
            caller.get("/api/v1" + request).then().statusCode(200);

            assertThat(statements.selects()).isNotEmpty();
            for (String select : statements.selects()) {
                assertThat(Plans.withoutReadingFromEndToEnd(select)).as(select).doesNotContain("Seq Scan");
            }
        }
    }
}
