package cn.baton.project.plan;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Every test has a year of its own, since a plan issues all that is planned for its year. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class InvestmentPlanResourceIT {

    private static final String PLANS = "/api/v1/investment-plans/{year}";
    private static final String ITEMS = PLANS + "/versions/{version}/items";
    private static final String ISSUE = """
            {"issuedOn": "2026-02-10", "documentNumber": "许发改投资〔2026〕12号", "note": "首次下达"}""";

    @Test
    void whatWasIssuedStaysAsItWas() {
        String id = plan("下达项目", "411082", 2061, 100, "\"CITY\"");
        plan("下达项目二", "411081", 2061, 50, "\"PROVINCE\"");
        plan("下达项目三", "411081", 2061, 25, "null");

        issue(2061)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/investment-plans/2061/versions/1"))
                .body("version", equalTo(1))
                .body("totals.projects", equalTo(3))
                .body("totals.plannedInvestment", equalTo(175.0f))
                .body("totals.totalInvestment", equalTo(3000.0f))
                .body("totals.cityKeyProjects", equalTo(1))
                .body("totals.cityKeyPlannedInvestment", equalTo(100.0f))
                .body("totals.provinceKeyPlannedInvestment", equalTo(50.0f));
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("{\"plannedInvestment\": 140}")
                .put("/api/v1/projects/{id}/annual-plans/2061", id)
                .then()
                .statusCode(200);
        issue(2061).then().statusCode(201).body("totals.plannedInvestment", equalTo(215.0f));

        asCityAdmin()
                .get(PLANS, 2061)
                .then()
                .body("version", contains(1, 2))
                .body("totals.plannedInvestment", contains(175.0f, 215.0f));
        asCityAdmin()
                .get(ITEMS, 2061, 1)
                .then()
                .body("items.projectName", contains("下达项目", "下达项目二", "下达项目三"))
                .body("items[0].terms.plannedInvestment", equalTo(100.0f));
        asCityAdmin()
                .get(ITEMS + "?areaCode=411082", 2061, 2)
                .then()
                .body("items.terms.plannedInvestment", contains(140.0f));
    }

    @Test
    void theItemsArePaged() {
        IntStream.rangeClosed(1, 3).forEach(i -> plan("分页项目" + i, "411082", 2062, i, "\"CITY\""));
        issue(2062);

        Response first = asCityAdmin().get(ITEMS + "?sort=projectName&limit=2&count=true&keyList=CITY&q=分页", 2062, 1);
        first.then().body("items.projectName", contains("分页项目1", "分页项目2")).body("total", equalTo(3));
        asCityAdmin()
                .queryParam("cursor", first.<String>path("next"))
                .get(ITEMS + "?sort=projectName&limit=2&keyList=CITY&q=分页", 2062, 1)
                .then()
                .body("items.projectName", contains("分页项目3"))
                .body("next", nullValue());
    }

    @Test
    void theItemsAreSearchedByWords() {
        plan("超硬材料ＣＮＣ车间", "411082", 2068, 1, "null");
        plan("超硬材料仓库", "411082", 2068, 2, "null");
        issue(2068);

        for (String text : List.of("超硬 cnc", "车", "材料cnc")) {
            asCityAdmin()
                    .queryParam("q", text)
                    .get(ITEMS + "?count=true", 2068, 1)
                    .then()
                    .body("items.projectName", contains("超硬材料ＣＮＣ车间"))
                    .body("total", equalTo(1));
        }
        asCityAdmin().queryParam("q", "超硬材料 %").get(ITEMS, 2068, 1).then().body("items", hasSize(0));
    }

    @Test
    void anOfficerSeesTheOwnAreasPartOfIt() {
        plan("本县项目", "411082", 2063, 100, "null");
        plan("邻县项目", "411081", 2063, 70, "null");
        issue(2063);

        officer()
                .get(PLANS + "/versions/1", 2063)
                .then()
                .body("totals.projects", equalTo(1))
                .body("totals.plannedInvestment", equalTo(100.0f));
        officer().get(ITEMS, 2063, 1).then().body("items.projectName", contains("本县项目"));
    }

    @Test
    void onlyTheCityIssues() {
        officer().body(ISSUE).post(PLANS, 2064).then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void thereMustBeSomethingToIssue() {
        issue(2099).then().statusCode(409).contentType("application/problem+json");

        asCityAdmin().get(PLANS, 2099).then().statusCode(200).body("$", hasSize(0));
        asCityAdmin().get(PLANS + "/versions/1", 2099).then().statusCode(404);
        asCityAdmin().get(ITEMS, 2099, 1).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {} | issuedOn
                    {"issuedOn": "2199-01-01"} | issuedOn""")
    void badInputIsNamed(String body, String field) {
        asCityAdmin().body(body).post(PLANS, 2065).then().statusCode(422).body("violations.field", contains(field));
        asCityAdmin()
                .body("{\"issuedOn\": \"2026-01-01\", \"documentNumber\": \"" + "号".repeat(101) + "\"}")
                .post(PLANS, 2065)
                .then()
                .statusCode(422)
                .body("violations.field", contains("documentNumber"));
        asCityAdmin().body(ISSUE).post(PLANS, 1999).then().body("violations.field", contains("year"));
    }

    @Test
    void thoseWhoIssueAtOnceTakeDifferentNumbersOrNone() {
        plan("并发项目", "411082", 2066, 100, "null");

        Set<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> issue(2066).statusCode())
                .collect(Collectors.toSet());

        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        Response versions = asCityAdmin().get(PLANS, 2066);
        assertThat(versions.jsonPath().getList("version", Integer.class)).doesNotHaveDuplicates();
    }

    @Test
    void theIssueIsAnnouncedByItsContract() {
        plan("有声下达", "411082", 2067, 100, "\"CITY\"");
        String id = issue(2067).then().extract().path("id");

        try (Bus bus = new Bus()) {
            ConsumerRecord<String, String> event = bus.await("project.events", message -> id.equals(message.key()));
            assertThat(Bus.header(event, "ce_type")).isEqualTo("cn.baton.project.InvestmentPlanIssued.v1");
            Contract.own().assertMatches("investment-plan-issued.v1", event.value());
        }
    }

    private static Response issue(int year) {
        return asCityAdmin().body(ISSUE).post(PLANS, year);
    }

    private static RequestSpecification officer() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }

    private static String plan(String name, String area, int year, int amount, String keyList) {
        String id = asCityAdmin()
                .body("{\"name\": \"%s\", \"areaCode\": \"%s\", \"totalInvestment\": 1000}".formatted(name, area))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asCityAdmin()
                .body("{\"plannedInvestment\": %d, \"keyList\": %s}".formatted(amount, keyList))
                .put("/api/v1/projects/{id}/annual-plans/{year}", id, year)
                .then()
                .statusCode(201);
        return id;
    }
}
