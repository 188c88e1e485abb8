package cn.baton.project.pipeline;

import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

import static cn.baton.project.pipeline.PlannedProjects.PIPELINE;
import static cn.baton.project.pipeline.PlannedProjects.command;
import static cn.baton.project.pipeline.PlannedProjects.enter;
import static cn.baton.project.pipeline.PlannedProjects.nominate;
import static cn.baton.project.pipeline.PlannedProjects.officer;
import static cn.baton.project.pipeline.PlannedProjects.planned;
import static cn.baton.project.pipeline.PlannedProjects.register;
import static cn.baton.project.pipeline.PlannedProjects.review;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The pipeline as it was known: what was told today was not so yesterday. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class PipelineAsOfIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Inject
    AgroalDataSource dataSource;

    private PipelinePast past;
    private String mark;

    @BeforeEach
    void begin() {
        past = new PipelinePast(dataSource);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aReviewOfTodayWasPendingYesterday() throws SQLException {
        String entry = planned("评审" + mark, "411082", 1000);
        nominate(entry, 0, 2061);
        past.told(entry, 3);
        review(entry, 1, 2061, "ACCEPTED");

        String list = PIPELINE + "?q=" + mark + "&candidateYear=2061";
        asCityAdmin().get(list + "&candidateResult=ACCEPTED").then().body("items", hasSize(1));
        asCityAdmin().get(list + "&candidateResult=PENDING").then().body("items", empty());
        asCityAdmin()
                .get(list + "&candidateResult=PENDING&asOf=" + YESTERDAY)
                .then()
                .body("items", hasSize(1))
                .body("items[0].entry.candidacies.result", contains("PENDING"));
        asCityAdmin()
                .get(PIPELINE + "/summary?q=" + mark + "&asOf=" + YESTERDAY)
                .then()
                .body("asOf", equalTo(YESTERDAY.toString()))
                .body("years.find { it.year == 2061 }.pending.projects", equalTo(1))
                .body("years.find { it.year == 2061 }.accepted.projects", equalTo(0));
        asCityAdmin().get(list + "&asOf=" + TODAY.minusDays(4)).then().body("items", empty());
    }

    @Test
    void directionAndScreeningAreThoseOfTheDay() throws SQLException {
        String entry = planned("方向" + mark, "411082", 1000);
        past.told(entry, 3);
        command(entry, "adjust", 0, """
                {"adjustedOn": "2026-10-10", "change": "扩建", "reason": "市场", "direction": "QUALITY"}""");
        command(entry, "screen", 1, """
                {"screenedOn": "2026-10-11", "unit": "411000-FGW", "result": "PASSED"}""");

        String list = PIPELINE + "?q=" + mark;
        asCityAdmin()
                .get(list + "&direction=QUALITY&screeningResult=PASSED")
                .then()
                .body("items.entry.version", contains(2));
        asCityAdmin().get(list + "&direction=QUALITY&asOf=" + YESTERDAY).then().body("items", empty());
        asCityAdmin()
                .get(list + "&direction=POLICY&asOf=" + YESTERDAY)
                .then()
                .body("items.entry.direction", contains("POLICY"))
                .body("items[0].entry.screeningResult", equalTo(null));
    }

    /** And so is who may see it. */
    @Test
    void theProjectIsTheOneOfTheDay() throws SQLException {
        String entry = planned("迁址" + mark, "411082", 1000);
        past.told(entry, 3);
        String project = asCityAdmin().get(PIPELINE + "/{id}", entry).path("projectId");
        String tag = asCityAdmin().get("/api/v1/projects/{id}", project).header("ETag");
        asCityAdmin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", tag)
                .body("{\"areaCode\": \"411081\"}")
                .patch("/api/v1/projects/{id}", project)
                .then()
                .statusCode(200);

        String list = PIPELINE + "?q=" + mark;
        officer().get(list).then().body("items", empty());
        officer().get(list + "&asOf=" + YESTERDAY).then().body("items.project.areaCode", contains("411082"));
        officer()
                .get(PIPELINE + "/summary?q=" + mark + "&asOf=" + YESTERDAY)
                .then()
                .body("years", hasSize(1));
        as("wang", "county-officer", "411081-FGW", "411081")
                .get(list + "&asOf=" + YESTERDAY)
                .then()
                .body("items", empty());
    }

    @Test
    void nobodyKnowsTomorrow() {
        asCityAdmin().get(PIPELINE + "?asOf=2199-01-01").then().statusCode(422);
        asCityAdmin().get(PIPELINE + "/summary?asOf=2199-01-01").then().statusCode(422);
        asCityAdmin().get(PIPELINE + "/summary?candidateResult=ACCEPTED").then().statusCode(400);
    }

    /** On days, by callers and under filters that nobody chose. */
    @Test
    void everySumIsTheSumOfItsListOnThatDay() throws SQLException {
        Random random = new Random(20261125);
        for (int i = 0; i < 14; i++) {
            String area = random.nextBoolean() ? "411081" : "411082";
            String direction = random.nextBoolean() ? "POLICY" : "QUALITY";
            String project = register("加总" + mark, area, random.nextInt(1, 100_000));
            String entry = enter(project, direction, (2012 + random.nextInt(2)) + "-05-01")
                    .path("id");
            past.told(entry, random.nextInt(3));
            int version = 0;
            if (random.nextInt(3) > 0) {
                nominate(entry, version++, 2062);
                past.told(entry, random.nextInt(2));
                if (random.nextBoolean()) {
                    review(entry, version++, 2062, random.nextBoolean() ? "ACCEPTED" : "REJECTED");
                }
            }
            if (random.nextInt(4) == 0) {
                command(entry, "withdraw", version, "{\"reason\": \"重复入库\"}");
            }
        }

        List<Supplier<RequestSpecification>> callers = List.of(() -> asCityAdmin(), PlannedProjects::officer);
        for (Supplier<RequestSpecification> caller : callers) {
            for (String filter :
                    List.of("", "&direction=QUALITY", "&areaCode=411082", "&stage=PLANNED&withdrawn=true")) {
                for (int daysAgo : List.of(0, 1, 2)) {
                    String query = "?q=" + mark + filter + "&asOf=" + TODAY.minusDays(daysAgo);
                    JsonPath summary = exact(caller.get(), PIPELINE + "/summary" + query);
                    for (int year : List.of(2012, 2013)) {
                        assertSums(
                                summary,
                                year,
                                "newlyPlanned",
                                list(
                                        caller.get(),
                                        query + "&enteredOnFrom=%d-01-01&enteredOnTo=%d-12-31".formatted(year, year)));
                    }
                    String candidates = query + "&candidateYear=2062";
                    assertSums(summary, 2062, "candidates", list(caller.get(), candidates));
                    for (String result : List.of("PENDING", "ACCEPTED", "REJECTED")) {
                        assertSums(
                                summary,
                                2062,
                                result.toLowerCase(),
                                list(caller.get(), candidates + "&candidateResult=" + result));
                    }
                }
            }
        }
    }

    private static List<Map<String, Object>> list(RequestSpecification caller, String query) {
        return exact(caller, PIPELINE + query + "&limit=200").getList("items.project");
    }

    private static void assertSums(JsonPath summary, int year, String figure, List<Map<String, Object>> projects) {
        BigDecimal sum = projects.stream()
                .map(project -> new BigDecimal(project.get("totalInvestment").toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, Object> answered = summary.getMap("years.find { it.year == " + year + " }." + figure);
        if (answered == null) {
            assertThat(projects).isEmpty();
            return;
        }
        assertThat(((Number) answered.get("projects")).intValue()).isEqualTo(projects.size());
        assertThat(new BigDecimal(answered.get("totalInvestment").toString())).isEqualByComparingTo(sum);
    }

    private static JsonPath exact(RequestSpecification caller, String address) {
        return JsonPath.from(
                        caller.get(address).then().statusCode(200).extract().asString())
                .using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}
