package cn.baton.project.progress;

import cn.baton.support.clock.BusinessTime;
import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.List;

import static cn.baton.project.progress.ReportingProject.officer;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** In an area of its own. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProgressListIT {

    private static final String REPORTS = "/api/v1/progress-reports?areaCode=411092";

    @Test
    void theCitysReportsAreFilteredSortedPagedAndCounted() {
        ReportingProject first = ReportingProject.started("411092");
        first.report("2025-09", 300);
        String wrong = first.report("2025-10", 430).path("id");
        String right = first.correct(wrong, 400).path("id");
        String other = ReportingProject.signed("411092").report("2025-10", 10).path("id");

        asCityAdmin()
                .get(REPORTS + "&month=2025-10&sort=recordedAt&count=true")
                .then()
                .body("items.report.id", contains(right, other))
                .body("items.project.stage", contains("STARTED", "SIGNED"))
                .body("total", equalTo(2));
        asCityAdmin().get(REPORTS + "&month=2025-10&stage=SIGNED").then().body("items.report.id", contains(other));
        asCityAdmin().get(REPORTS + "&month=2025-10&all=true").then().body("items", hasSize(3));
        asCityAdmin().get(REPORTS + "&year=2024").then().body("items", hasSize(0));
        asCityAdmin().get(REPORTS + "&q=没有此名").then().body("items", hasSize(0));
        asCityAdmin().get(REPORTS + "&asOf=2020-01-01").then().body("items", hasSize(0));
        officer().get(REPORTS).then().body("items", hasSize(0));

        Response page = asCityAdmin().get(REPORTS + "&year=2025&limit=2");
        page.then().body("items.report.month", contains("2025-10", "2025-10"));
        asCityAdmin()
                .queryParam("cursor", page.<String>path("next"))
                .get(REPORTS + "&year=2025&limit=2")
                .then()
                .body("items.report.month", contains("2025-09"))
                .body("next", nullValue());
    }

    @Test
    void reportsAreNarrowedToTheLateOnesAndSortedByTheirFigures() {
        String of = "/api/v1/progress-reports?areaCode=411071";
        ReportingProject project = ReportingProject.started("411071");
        String month = YearMonth.now(BusinessTime.ZONE).toString();
        String inTime = project.report(month, 300).path("id");
        String late = project.report("2025-10", 430).path("id");

        asCityAdmin().get(of + "&late=true").then().body("items.report.id", contains(late));
        asCityAdmin().get(of + "&late=false").then().body("items.report.id", contains(inTime));
        for (String sort : List.of("-yearToDateInvestment", "-physicalProgress")) {
            asCityAdmin().get(of + "&sort=" + sort).then().body("items.report.id", contains(late, inTime));
            String next = asCityAdmin()
                    .get(of + "&limit=1&sort=" + sort)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("next");
            asCityAdmin()
                    .get(of + "&limit=1&sort=" + sort + "&cursor=" + next)
                    .then()
                    .body("items.report.id", contains(inTime));
        }
        asCityAdmin().get(of + "&responsibleUnit=U").then().body("items", hasSize(0));
        asCityAdmin().get(of + "&leadDepartment=D").then().body("items", hasSize(0));
    }

    @Test
    void aMonthThatIsNoneIsRefused() {
        asCityAdmin()
                .get(REPORTS + "&month=2025-13")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations", hasSize(1));
    }
}
