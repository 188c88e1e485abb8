package cn.baton.project.pipeline;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import static cn.baton.project.pipeline.PlannedProjects.PIPELINE;
import static cn.baton.project.pipeline.PlannedProjects.command;
import static cn.baton.project.pipeline.PlannedProjects.enter;
import static cn.baton.project.pipeline.PlannedProjects.nominate;
import static cn.baton.project.pipeline.PlannedProjects.officer;
import static cn.baton.project.pipeline.PlannedProjects.planned;
import static cn.baton.project.pipeline.PlannedProjects.register;
import static cn.baton.project.pipeline.PlannedProjects.review;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class PipelineListIT {

    @Test
    void thePipelineIsFilteredSortedPagedAndCounted() {
        String mark = mark();
        enter(register("列表甲" + mark, "411082", 100), "POLICY", "2026-03-01");
        enter(register("列表乙" + mark, "411082", 300), "QUALITY", "2026-05-01");
        String third = enter(register("列表丙" + mark, "411081", 500), "QUALITY", "2026-07-01")
                .path("id");
        command(third, "screen", 0, """
                {"screenedOn": "2026-09-15", "unit": "411000-FGW", "result": "PASSED"}""");
        String list = PIPELINE + "?q=" + mark;

        Response first = asCityAdmin().get(list + "&limit=2&count=true");
        first.then()
                .body("items.project.name", contains("列表丙" + mark, "列表乙" + mark))
                .body("total", equalTo(3));
        asCityAdmin()
                .queryParam("cursor", first.<String>path("next"))
                .get(list + "&limit=2")
                .then()
                .body("items.project.name", contains("列表甲" + mark))
                .body("next", nullValue());
        names(list + "&direction=QUALITY&areaCode=411082").containsExactly("列表乙" + mark);
        names(list + "&screeningResult=PASSED").containsExactly("列表丙" + mark);
        names(list + "&totalInvestmentFrom=200&totalInvestmentTo=400").containsExactly("列表乙" + mark);
        names(list + "&enteredOnTo=2026-04-30&stage=PLANNED").containsExactly("列表甲" + mark);
        names(list + "&stage=SIGNED").isEmpty();
        names(list + "&sort=enteredOn").first().isEqualTo("列表甲" + mark);
        names(list + "&sort=-totalInvestment").containsExactly("列表丙" + mark, "列表乙" + mark, "列表甲" + mark);
        names(list + "&sort=areaCode,name").first().isEqualTo("列表丙" + mark);
        names(list + "&sort=name").doesNotHaveDuplicates().hasSize(3);
        names(list + "&stale=true").isEmpty();
        names(list + "&stale=false").hasSize(3);
        officer().get(list + "&count=true").then().body("total", equalTo(2));
    }

    @Test
    void aListSortedByTheProjectGoesOnWhereItsPageEnded() {
        String mark = mark();
        for (int total : new int[] {300, 100, 200}) {
            planned("分页" + total + mark, "411082", total);
        }
        String list = PIPELINE + "?limit=2&sort=totalInvestment&q=" + mark;

        Response first = asCityAdmin().get(list);
        first.then().body("items.project.totalInvestment", contains(100, 200));
        asCityAdmin()
                .queryParam("cursor", first.<String>path("next"))
                .get(list)
                .then()
                .body("items.project.totalInvestment", contains(300));
    }

    @Test
    void candidatesAreListedByYearAndByHowTheyStand() {
        String mark = mark();
        String accepted = planned("备选甲" + mark, "411082", 100);
        nominate(accepted, 0, 2027);
        nominate(accepted, 1, 2028);
        review(accepted, 2, 2027, "ACCEPTED");
        nominate(planned("备选乙" + mark, "411082", 200), 0, 2027);
        planned("非备选" + mark, "411082", 300);
        String list = PIPELINE + "?q=" + mark;

        names(list + "&candidateYear=2027").containsExactlyInAnyOrder("备选甲" + mark, "备选乙" + mark);
        names(list + "&candidateYear=2027&candidateResult=ACCEPTED").containsExactly("备选甲" + mark);
        names(list + "&candidateYear=2028&candidateResult=PENDING&candidateResult=REJECTED")
                .containsExactly("备选甲" + mark);
        asCityAdmin()
                .get(list + "&candidateYear=2028")
                .then()
                .body("items[0].entry.candidacies.year", contains(2027, 2028));
        asCityAdmin()
                .get(PIPELINE + "?candidateResult=ACCEPTED")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    /** In years and in an area of its own, with figures that nobody chose. */
    @Test
    void everySumIsTheSumOfItsList() {
        Random random = new Random(20261124);
        for (int i = 0; i < 12; i++) {
            String project = register("合计项目", "411091", random.nextInt(1, 100_000));
            String entry = enter(project, "POLICY", (2011 + random.nextInt(2)) + "-05-01")
                    .path("id");
            if (random.nextBoolean()) {
                nominate(entry, 0, 2051);
                if (random.nextBoolean()) {
                    review(entry, 1, 2051, random.nextBoolean() ? "ACCEPTED" : "REJECTED");
                }
            }
        }

        JsonPath summary = asCityAdmin()
                .get(PIPELINE + "/summary?areaCode=411091&year=2011&year=2012&year=2051")
                .then()
                .statusCode(200)
                .body("years.year", contains(2011, 2012, 2051))
                .extract()
                .jsonPath();

        assertSums(summary, 0, "newlyPlanned", "&enteredOnFrom=2011-01-01&enteredOnTo=2011-12-31");
        assertSums(summary, 1, "newlyPlanned", "&enteredOnFrom=2012-01-01&enteredOnTo=2012-12-31");
        assertSums(summary, 2, "candidates", "&candidateYear=2051");
        assertSums(summary, 2, "pending", "&candidateYear=2051&candidateResult=PENDING");
        assertSums(summary, 2, "accepted", "&candidateYear=2051&candidateResult=ACCEPTED");
        assertSums(summary, 2, "rejected", "&candidateYear=2051&candidateResult=REJECTED");
        officer().get(PIPELINE + "/summary?areaCode=411091").then().body("years", hasSize(0));
        asCityAdmin()
                .get(PIPELINE + "?areaCode=411091")
                .then()
                .body("items.project.areaCode", everyItem(equalTo("411091")));
    }

    private static void assertSums(JsonPath summary, int year, String figure, String filter) {
        List<Map<String, Object>> projects = asCityAdmin()
                .get(PIPELINE + "?limit=200&areaCode=411091" + filter)
                .jsonPath()
                .getList("items.project");
        BigDecimal sum = projects.stream()
                .map(project -> new BigDecimal(project.get("totalInvestment").toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String path = "years[" + year + "]." + figure;
        assertThat(summary.getInt(path + ".projects")).isEqualTo(projects.size());
        assertThat(new BigDecimal(summary.getString(path + ".totalInvestment"))).isEqualByComparingTo(sum);
    }

    private static org.assertj.core.api.ListAssert<String> names(String list) {
        return assertThat(new ArrayList<>(asCityAdmin()
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.project.name", String.class)));
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
