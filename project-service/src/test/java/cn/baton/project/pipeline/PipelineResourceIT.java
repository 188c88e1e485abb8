package cn.baton.project.pipeline;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static cn.baton.project.pipeline.PlannedProjects.ENTRY;
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
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class PipelineResourceIT {

    private static final String SCREENING = """
            {"screenedOn": "2026-09-15", "unit": "411000-FGW", "result": "%s", "remarks": "用地待落实"}""";
    private static final String ADJUSTMENT = """
            {"adjustedOn": "2026-10-10", "change": "两条线改为三条线", "reason": "市场扩大", "direction": "QUALITY"}""";

    @Test
    void aProjectEntersThePipelineOnce() {
        String project = register("谋划项目", "411082", 1000);

        String entry = enter(project, "NATIONAL_STRATEGY", "2026-09-01")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("stale", equalTo(false))
                .body("candidacies", hasSize(0))
                .extract()
                .path("id");

        asCityAdmin().get(ENTRY, entry).then().statusCode(200).body("projectId", equalTo(project));
        enter(project, "POLICY", "2026-09-01").then().statusCode(409).contentType("application/problem+json");
    }

    @Test
    void thoseWhoEnterItAtOnceMakeOneEntry() {
        String project = register("并发谋划", "411082", 1000);

        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> enter(project, "POLICY", "2026-09-01").statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void screeningsAndAdjustmentsAreKeptOneByOne() {
        String entry = planned("滚动项目", "411082", 1000);

        command(entry, "screen", 0, SCREENING.formatted("DEFERRED"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        command(entry, "screen", 1, SCREENING.formatted("PASSED"))
                .then()
                .statusCode(200)
                .body("screeningResult", equalTo("PASSED"));
        command(entry, "adjust", 2, ADJUSTMENT).then().statusCode(200).body("direction", equalTo("QUALITY"));

        asCityAdmin().get(ENTRY + "/screenings", entry).then().body("result", contains("DEFERRED", "PASSED"));
        asCityAdmin()
                .get(ENTRY + "/adjustments", entry)
                .then()
                .body("reason", contains("市场扩大"))
                .body("direction", contains("QUALITY"));
        asCityAdmin()
                .get(ENTRY + "/history", entry)
                .then()
                .body("items.verb", contains("enter", "screen", "screen", "adjust"));
    }

    @Test
    void aCandidateIsPutForwardAndReviewed() {
        String entry = planned("备选项目", "411082", 1000);

        nominate(entry, 0, 2027).then().statusCode(200).body("candidacies.result", contains("PENDING"));
        nominate(entry, 1, 2027).then().statusCode(409).contentType("application/problem+json");
        review(entry, 1, 2027, "ACCEPTED")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("candidacies.year", contains(2027))
                .body("candidacies.result", contains("ACCEPTED"));
        review(entry, 2, 2028, "ACCEPTED").then().statusCode(409);
    }

    @Test
    void aCommandInsistsOnAVersion() {
        String entry = planned("版本项目", "411082", 1000);

        asCityAdmin().post(ENTRY + "/verify", entry).then().statusCode(428);
        command(entry, "screen", 7, SCREENING.formatted("PASSED"))
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(0));
    }

    @Test
    void aSignedProjectEntersNoMore() {
        String project = register("已签项目", "411082", 1000);
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("""
                        {"signedOn": "2026-10-08", "evidence": [{"kind": "AGREEMENT", "title": "投资协议"}]}""")
                .post("/api/v1/projects/{id}/sign", project)
                .then()
                .statusCode(200);

        enter(project, "POLICY", "2026-09-01")
                .then()
                .statusCode(409)
                .body("type", endsWith("/illegal-transition"))
                .body("state", equalTo("SIGNED"));
    }

    @Test
    void anOfficerPlansTheOwnAreaOnly() {
        String there = planned("邻县谋划", "411081", 1000);

        officer().get(ENTRY, there).then().statusCode(404);
        officer().get(ENTRY + "/screenings", there).then().statusCode(404);
        officer()
                .header("If-Match", "\"0\"")
                .post(ENTRY + "/verify", there)
                .then()
                .statusCode(404);
        officer()
                .header("If-Match", "\"0\"")
                .post(ENTRY + "/verify", planned("本县谋划", "411082", 1000))
                .then()
                .statusCode(200);
        officer()
                .header("If-Match", "\"0\"")
                .body("{\"year\": 2027, \"result\": \"ACCEPTED\", \"reviewedOn\": \"2026-11-18\"}")
                .post(ENTRY + "/review", there)
                .then()
                .statusCode(403);
        as("zhang", "viewer", null, null).body("{}").post(PIPELINE).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    screen   | {"screenedOn": "2199-01-01", "unit": "u", "result": "PASSED"} | screenedOn
                    screen   | {"screenedOn": "2026-01-01", "unit": "不", "result": "PASSED"} | unit
                    screen   | {"screenedOn": "2026-01-01", "unit": "u"} | result
                    adjust   | {"adjustedOn": "2199-01-01", "change": "x", "reason": "y"} | adjustedOn
                    adjust   | {"adjustedOn": "2026-01-01", "change": " ", "reason": "y"} | change
                    adjust   | {"adjustedOn": "2026-01-01", "change": "x"} | reason
                    nominate | {"year": 1999} | year
                    review   | {"year": 2027, "result": "ACCEPTED", "reviewedOn": "2199-01-01"} | reviewedOn
                    review   | {"year": 2027, "reviewedOn": "2026-01-01"} | result""")
    void badInputIsNamed(String verb, String body, String field) {
        command(planned("错误谋划", "411082", 1000), verb, 0, body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @Test
    void anEntryNeedsItsProjectDirectionAndDay() {
        asCityAdmin()
                .body("{}")
                .post(PIPELINE)
                .then()
                .statusCode(422)
                .body("violations.field", contains("direction", "enteredOn", "projectId"));
        enter(UUID.randomUUID().toString(), "POLICY", "2026-09-01")
                .then()
                .statusCode(422)
                .body("violations.field", contains("projectId"));
        enter(register("未来谋划", "411082", 1), "POLICY", "2199-09-01")
                .then()
                .statusCode(422)
                .body("violations.field", contains("enteredOn"));
        asCityAdmin().get(ENTRY, UUID.randomUUID()).then().statusCode(404);
    }
}
