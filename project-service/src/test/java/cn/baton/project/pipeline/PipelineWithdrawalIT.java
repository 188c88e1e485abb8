package cn.baton.project.pipeline;

import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import static cn.baton.project.pipeline.PlannedProjects.ENTRY;
import static cn.baton.project.pipeline.PlannedProjects.PIPELINE;
import static cn.baton.project.pipeline.PlannedProjects.command;
import static cn.baton.project.pipeline.PlannedProjects.enter;
import static cn.baton.project.pipeline.PlannedProjects.nominate;
import static cn.baton.project.pipeline.PlannedProjects.officer;
import static cn.baton.project.pipeline.PlannedProjects.planned;
import static cn.baton.project.pipeline.PlannedProjects.register;
import static cn.baton.project.pipeline.PlannedProjects.review;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

/** What was entered or put forward by mistake is taken back, and the past keeps it. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class PipelineWithdrawalIT {

    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    private static final String MISTAKE = "{\"reason\": \"重复入库\"}";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void aMistakenEntryLeavesThePipelineAndThePastKeepsIt() throws SQLException {
        String mark = mark();
        String entry = planned("误入" + mark, "411082", 1000);
        nominate(entry, 0, 2063);
        new PipelinePast(dataSource).told(entry, 2);

        command(entry, "withdraw", 1, MISTAKE)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("重复入库"))
                .body("withdrawnAt", notNullValue())
                .body("stale", equalTo(false));

        String list = PIPELINE + "?q=" + mark;
        String summary = PIPELINE + "/summary?q=" + mark;
        asCityAdmin().get(list).then().body("items", empty());
        asCityAdmin().get(list + "&candidateYear=2063").then().body("items", empty());
        asCityAdmin().get(summary).then().body("years", empty());
        asCityAdmin().get(list + "&withdrawn=true").then().body("items.entry.id", contains(entry));
        asCityAdmin().get(list + "&asOf=" + YESTERDAY).then().body("items.entry.state", contains("ENTERED"));
        asCityAdmin().get(summary + "&asOf=" + YESTERDAY).then().body("years.year", contains(2026, 2063));
        asCityAdmin().get(ENTRY, entry).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        asCityAdmin()
                .get(ENTRY + "/history", entry)
                .then()
                .body("items.verb", contains("enter", "nominate", "withdraw"));
    }

    @Test
    void whatWasTakenBackChangesNoMoreAndIsEnteredAnew() {
        String project = register("再次入库", "411082", 1000);
        String entry = enter(project, "POLICY", "2026-09-01").path("id");
        command(entry, "withdraw", 0, MISTAKE).then().statusCode(200);

        command(entry, "verify", 1, "")
                .then()
                .statusCode(409)
                .body("type", endsWith("/illegal-transition"))
                .body("state", equalTo("WITHDRAWN"));
        command(entry, "withdraw", 1, MISTAKE).then().statusCode(409);
        enter(project, "QUALITY", "2026-09-02").then().statusCode(201);
        enter(project, "QUALITY", "2026-09-02").then().statusCode(409);
    }

    @Test
    void aMistakenNominationIsTakenBackAndMadeAnew() {
        String entry = planned("误报年度", "411082", 1000);
        nominate(entry, 0, 2064);

        command(entry, "withdraw-nomination", 1, "{\"year\": 2064, \"reason\": \"误报年度\"}")
                .then()
                .statusCode(200)
                .body("candidacies", empty())
                .body("withdrawnNominations.year", contains(2064))
                .body("withdrawnNominations.reason", contains("误报年度"));
        command(entry, "withdraw-nomination", 2, "{\"year\": 2064, \"reason\": \"误报年度\"}")
                .then()
                .statusCode(409);
        nominate(entry, 2, 2064)
                .then()
                .statusCode(200)
                .body("candidacies.result", contains("PENDING"))
                .body("withdrawnNominations", hasSize(1));
    }

    @Test
    void whatTheCityHasReviewedIsNotTakenBackBeforeTheReviewIs() {
        String entry = planned("已入选", "411082", 1000);
        String nomination = "{\"year\": 2065, \"reason\": \"误报年度\"}";
        nominate(entry, 0, 2065);
        review(entry, 1, 2065, "ACCEPTED");

        command(entry, "withdraw-nomination", 2, nomination).then().statusCode(409);
        command(entry, "withdraw", 2, MISTAKE).then().statusCode(409).contentType("application/problem+json");
        review(entry, 2, 2065, "PENDING").then().body("candidacies.result", contains("PENDING"));
        command(entry, "withdraw-nomination", 3, nomination).then().statusCode(200);
        command(entry, "withdraw", 4, MISTAKE).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    withdraw            | {"reason": " "} | reason
                    withdraw-nomination | {"year": 2066} | reason
                    withdraw-nomination | {"year": 1999, "reason": "误报"} | year""")
    void aMistakeHasItsReason(String verb, String body, String field) {
        command(planned("缺原因", "411082", 1000), verb, 0, body)
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }

    @Test
    void anOfficerTakesBackInTheOwnAreaOnly() {
        officer()
                .header("If-Match", "\"0\"")
                .body(MISTAKE)
                .post(ENTRY + "/withdraw", planned("邻县误入", "411081", 1000))
                .then()
                .statusCode(404);
        officer()
                .body(MISTAKE)
                .post(ENTRY + "/withdraw", planned("本县误入", "411082", 1000))
                .then()
                .statusCode(428);
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
