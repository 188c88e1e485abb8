package cn.baton.project.stats;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** Every figure equals the list that it sums, whatever the registry holds. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class StatsIT {

    private static final List<String> AREAS = List.of("411002", "411003", "411024", "411082");
    private static final List<String> CHAINS = List.of("超硬材料", "不锈钢", "生物医药");
    private static final Map<String, String> PARAMETERS =
            Map.of("AREA", "areaCode", "CHAIN", "chain", "FIELD", "field", "LIBRARY", "library", "LEVEL", "level");

    /** In the name of each project of one test, so that it sums its own. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private final String ours = "q=" + mark + "&";

    @BeforeEach
    void fill() {
        Random random = new Random();
        for (int i = 0; i < 12; i++) {
            String id = asCityAdmin()
                    .body("""
                            {"name": "统计%s-%d", "areaCode": "%s", "chain": "%s", "field": "先进制造业",
                             "totalInvestment": %s, "owner": {"name": "甲"}, "governmentInvested": %b}""".formatted(
                                    mark,
                                    i,
                                    AREAS.get(random.nextInt(AREAS.size())),
                                    CHAINS.get(random.nextInt(CHAINS.size())),
                                    random.nextInt(5) == 0 ? "null" : BigDecimal.valueOf(random.nextInt(10_000_000), 2),
                                    random.nextBoolean()))
                    .post("/api/v1/projects")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            if (random.nextBoolean()) {
                command(id, 0, "sign", """
                        {"signedOn": "2026-10-08", "evidence": [{"kind": "AGREEMENT", "title": "协议"}]}""");
            }
            if (random.nextInt(4) == 0) {
                command(
                        id,
                        null,
                        "suspend",
                        "{\"on\": \"2026-11-01\", \"reason\": \"调整\", \"approvedBy\": \"411000-FGW\"}");
            }
        }
    }

    @Test
    void theOverviewEqualsTheListsThatItSums() {
        JsonPath overview = exact(asCityAdmin().get("/api/v1/stats/overview?" + ours));

        assertThat(overview.getString("asOf")).isNotNull();
        assertEqualsList(overview.getMap("projects"), "sort=name");
        assertEqualsList(overview.getMap("onCourse"), "onCourse=true");
        overview.<Map<String, Object>>getList("stages")
                .forEach(sum -> assertEqualsList(sum, "stage=" + sum.get("key")));
        overview.<Map<String, Object>>getList("libraries")
                .forEach(sum -> assertEqualsList(sum, "library=" + sum.get("key") + "&level=" + sum.get("group")));
        assertEqualsList(
                overview.getMap("yearToDate.signed"),
                "signedOnFrom=" + overview.getString("yearToDate.from") + "&signedOnTo=" + overview.getString("asOf"));
        assertThat(sumOf(overview.getList("stages"))).isEqualTo(overview.getLong("projects.projects"));
        assertThat(sumOf(overview.getList("lights"))).isEqualTo(overview.getLong("projects.projects"));
    }

    /** A history recorded later is asked by its own year. */
    @Test
    void theStepsOfAYearAreThoseOfItsLists() {
        JsonPath year = exact(asCityAdmin().get("/api/v1/stats/overview?year=2025&" + ours));

        assertThat(year.getString("yearToDate.from")).isEqualTo("2025-01-01");
        assertThat(year.getString("yearToDate.to")).isEqualTo("2025-12-31");
        assertEqualsList(year.getMap("yearToDate.signed"), "signedOnFrom=2025-01-01&signedOnTo=2025-12-31");
        JsonPath signed = exact(asCityAdmin().get("/api/v1/stats/overview?year=2026&" + ours));
        assertEqualsList(
                signed.getMap("yearToDate.signed"),
                "signedOnFrom=2026-01-01&signedOnTo=" + signed.getString("yearToDate.to"));
        asCityAdmin().get("/api/v1/stats/overview?year=1999").then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "AREA, chain=超硬材料",
        "CHAIN, registeredFrom=2020-01-01",
        "FIELD, areaCode=411082",
        "LIBRARY, governmentInvested=true",
        "LEVEL, totalInvestmentFrom=100"
    })
    void everyBreakdownEqualsTheListsThatItSums(String by, String filter) {
        JsonPath stages = exact(asCityAdmin().get("/api/v1/stats/stages?" + ours + "by=" + by + "&" + filter));

        stages.<Map<String, Object>>getList("sums").stream()
                .filter(sum -> sum.get("group") != null)
                .forEach(sum -> assertEqualsList(
                        sum, filter + "&stage=" + sum.get("key") + "&" + PARAMETERS.get(by) + "=" + sum.get("group")));
        assertThat(sumOf(stages.getList("sums"))).isEqualTo(stages.getLong("total.projects"));
    }

    @Test
    void figuresHaveTheScopeOfTheirLists() {
        JsonPath mine = exact(as("li", "county-officer", "411082-FGW", "411082").get("/api/v1/stats/overview?" + ours));

        assertEqualsList(mine.getMap("projects"), "areaCode=411082");
        as("zhang", "viewer", null, "411002")
                .get("/api/v1/stats/stages?areaCode=411082")
                .then()
                .body("total.projects", equalTo(0))
                .body("sums.size()", equalTo(0));
    }

    @Test
    void figuresAnswerAsTheyWereKnown() {
        asCityAdmin()
                .get("/api/v1/stats/stages?by=PROGRAMME&asOf=2000-01-01")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2000-01-01"))
                .body("total.projects", equalTo(0));
        asCityAdmin().get("/api/v1/stats/lights").then().body("asOf", notNullValue());
        asCityAdmin().get("/api/v1/stats/overview?asOf=2199-01-01").then().statusCode(422);
        asCityAdmin().get("/api/v1/stats/stages?by=NAME").then().statusCode(400);
    }

    private void assertEqualsList(Map<String, ?> sum, String filter) {
        String list = "/api/v1/projects?limit=200&count=true&" + ours + filter;
        JsonPath page = exact(asCityAdmin().get(list));

        BigDecimal investment = page.<Object>getList("items.details.totalInvestment").stream()
                .filter(java.util.Objects::nonNull)
                .map(amount -> new BigDecimal(amount.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(((Number) sum.get("projects")).longValue()).as(filter).isEqualTo(page.getLong("total"));
        assertThat(new BigDecimal(sum.get("totalInvestment").toString()))
                .as(filter)
                .isEqualByComparingTo(investment);
    }

    /** Amounts as they were sent, not as floating-point numbers. */
    private static JsonPath exact(Response response) {
        return JsonPath.from(response.then().statusCode(200).extract().asString())
                .using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    private static long sumOf(List<Map<String, Object>> sums) {
        return sums.stream()
                .mapToLong(sum -> ((Number) sum.get("projects")).longValue())
                .sum();
    }

    private static void command(String id, Integer version, String verb, String body) {
        String tag = version != null
                ? "\"" + version + "\""
                : asCityAdmin().get("/api/v1/projects/{id}", id).header("ETag");
        asCityAdmin()
                .header("If-Match", tag)
                .body(body)
                .post("/api/v1/projects/{id}/" + verb, id)
                .then()
                .statusCode(200);
    }
}
