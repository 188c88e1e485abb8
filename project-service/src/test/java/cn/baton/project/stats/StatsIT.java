package cn.baton.project.stats;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeAll;
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
    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);
    private static final String OURS = "q=" + MARK + "&";
    private static final Map<String, String> PARAMETERS =
            Map.of("AREA", "areaCode", "CHAIN", "chain", "FIELD", "field", "LIBRARY", "library", "LEVEL", "level");

    @BeforeAll
    static void fill() {
        Random random = new Random(20231001);
        for (int i = 0; i < 40; i++) {
            String id = asCityAdmin()
                    .body("""
                            {"name": "统计%s-%d", "areaCode": "%s", "chain": "%s", "field": "先进制造业",
                             "totalInvestment": %s, "owner": {"name": "甲"}, "governmentInvested": %b}""".formatted(
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
        JsonPath overview = asCityAdmin()
                .get("/api/v1/stats/overview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(overview.getString("asOf")).isNotNull();
        assertEqualsList(overview.getMap("projects"), "");
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

    @ParameterizedTest
    @CsvSource({
        "AREA, chain=超硬材料",
        "CHAIN, ''",
        "FIELD, areaCode=411082",
        "LIBRARY, q=统计",
        "LEVEL, totalInvestmentFrom=100"
    })
    void everyBreakdownEqualsTheListsThatItSums(String by, String filter) {
        JsonPath stages = asCityAdmin()
                .get("/api/v1/stats/stages?" + OURS + "by=" + by + "&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        stages.<Map<String, Object>>getList("sums").stream()
                .filter(sum -> sum.get("group") != null)
                .forEach(sum -> assertEqualsList(
                        sum, filter + "&stage=" + sum.get("key") + "&" + PARAMETERS.get(by) + "=" + sum.get("group")));
        assertThat(sumOf(stages.getList("sums"))).isEqualTo(stages.getLong("total.projects"));
    }

    @Test
    void figuresHaveTheScopeOfTheirLists() {
        JsonPath mine = as("li", "county-officer", "411082-FGW", "411082")
                .get("/api/v1/stats/overview?" + OURS)
                .then()
                .extract()
                .jsonPath();

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

    private static void assertEqualsList(Map<String, ?> sum, String filter) {
        String list = "/api/v1/projects?limit=200&count=true&" + OURS + filter;
        JsonPath page = asCityAdmin().get(list).then().statusCode(200).extract().jsonPath();

        BigDecimal investment = page.<Object>getList("items.details.totalInvestment").stream()
                .filter(java.util.Objects::nonNull)
                .map(amount -> new BigDecimal(amount.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(((Number) sum.get("projects")).longValue()).as(filter).isEqualTo(page.getLong("total"));
        assertThat(new BigDecimal(sum.get("totalInvestment").toString()))
                .as(filter)
                .isEqualByComparingTo(investment);
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
