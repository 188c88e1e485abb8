package cn.baton.scoring.score;

import cn.baton.scoring.fact.SampleFacts;
import cn.baton.scoring.fact.SampleFacts.Course;
import cn.baton.scoring.fact.SampleFacts.Dates;
import cn.baton.scoring.fact.SampleFacts.Passage;
import cn.baton.testing.BatonServers;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ScoreResourceIT {

    private static final String SCORES = "/api/v1/scores";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Inject
    SampleFacts sample;

    @Test
    void aMonthIsExplainedDownToItsRecords() throws IOException {
        march("411024");

        JsonNode score = JSON.readTree(explain("411024", "2025-03").asString());

        assertThat(score.at("/subject/name/zh").asText()).isEqualTo("鄢陵县");
        assertThat(score.at("/asOf").asText()).isEqualTo("2025-03-31");
        assertThat(score.at("/state").asText()).isEqualTo("PROVISIONAL");
        assertShare(score, "B2", "1", "2");
        assertShare(score, "B3", "1", "2");
        assertShare(score, "S1", "1.5", "4");
        assertShare(score, "S2", "1", "2");
        assertThat(score.at("/base").decimalValue()).isEqualByComparingTo("47.3958");
        assertThat(score.at("/penalty").decimalValue()).isEqualByComparingTo("1.3");
        assertThat(score.at("/final").decimalValue()).isEqualByComparingTo("46.10");
        assertThat(score.at("/applicableWeight").decimalValue()).isEqualByComparingTo("35");
        assertThat(score.at("/ranked").asBoolean()).isFalse();
        assertThat(score.at("/notRankedBecause/en").asText()).isEqualTo("The applicable weight 35 is below 50");
        assertThat(amounts(score)).containsExactly("0.6", "0.5", "0.2");
        assertThat(score.at("/penalties/items/1/kind").asText()).isEqualTo("SUPERVISION_LETTER");
        assertThat(score.at("/penalties/items/0/because/en").asText()).contains("27 working days overdue");
        assertThat(indicator(score, "G1").at("/notApplicableBecause/en").asText())
                .startsWith("No targets are set");
        assertThat(indicator(score, "S1").at("/records/items")).hasSize(4);
        assertThat(indicator(score, "S1").at("/records/items/3/credit").decimalValue())
                .isEqualByComparingTo("1");
    }

    @Test
    void theListGivesTheSameScoresHighestFirst() {
        march("411025");
        sample.project("411081", null, "STARTED", null, new Dates("2025-01-05", "2025-02-01", null, "2025-01-20"));
        String explained = explain("411025", "2025-03").jsonPath().getString("final");

        Response list = asCityAdmin().get(SCORES + "?month=2025-03");

        list.then().statusCode(200).body("items.subject.areaCode", not(hasItem("411002")));
        assertThat(list.jsonPath().getString("items.find { it.subject.areaCode == '411025' }.final"))
                .isEqualTo(explained);
        List<Float> finals = list.jsonPath().<Float>getList("items.final").stream()
                .filter(java.util.Objects::nonNull)
                .toList();
        assertThat(finals)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .contains(100f);
    }

    @Test
    void anAreaWithoutFactsHasNoScore() {
        explain("411002", "2025-03")
                .then()
                .body("final", nullValue())
                .body("base", nullValue())
                .body("ranked", is(false))
                .body("indicators", hasSize(13))
                .body("indicators.applicable", not(hasItem(true)))
                .body("indicators.find { it.id == 'B2' }.denominator", equalTo(0))
                .body("indicators.find { it.id == 'B2' }.policy", equalTo("LEFT_OUT"))
                .body("notes.en", hasItem(containsString("Provisional")));
    }

    @Test
    void theCurrentMonthIsTheDefaultAndRunsUpToToday() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        asCityAdmin()
                .get(SCORES + "/411082")
                .then()
                .statusCode(200)
                .body("month", equalTo(YearMonth.from(today).toString()))
                .body("asOf", equalTo(today.toString()));
    }

    @Test
    void badMonthsAndUnknownAreasAreRefused() {
        for (String malformed : List.of("2025-13", "2025", "march", "-2025-01", "2025-03-01")) {
            asCityAdmin()
                    .queryParam("month", malformed)
                    .get(SCORES + "/411082")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        asCityAdmin()
                .get(SCORES + "/411082?month=2999-01")
                .then()
                .statusCode(422)
                .body("violations.field", contains("month"));
        asCityAdmin().get(SCORES + "?month=2999-01").then().statusCode(422);
        asCityAdmin().get(SCORES + "/999999").then().statusCode(404);
        RestAssured.get(SCORES).then().statusCode(401);
    }

    @Test
    void anOfficerSeesTheOwnAreaOnly() {
        march("411082");
        sample.project("411081", null, "PLANNED", null, new Dates(null, null, null, null));

        as("li", "county-officer", "411082-FGW", "411082")
                .get(SCORES + "?month=2025-03")
                .then()
                .body("items.subject.areaCode", contains("411082"));
        as("li", "county-officer", "411082-FGW", "411082")
                .get(SCORES + "/411081")
                .then()
                .statusCode(404);
    }

    @Test
    void nothingIsSentAgainThatHasNotChanged() {
        String tag = explain("411002", "2025-03").header("ETag");

        asCityAdmin()
                .header("If-None-Match", tag)
                .get(SCORES + "/411002?month=2025-03")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(is(""));
    }

    /** Everything that can happen to projects, issues and letters in a month, on both sides of its ends. */
    private void march(String area) {
        UUID project =
                sample.project(area, null, "STARTED", null, new Dates("2025-01-10", "2025-03-31", null, "2025-03-20"));
        sample.project(area, null, "SIGNED", null, new Dates("2025-01-10", "2025-03-15", null, null));
        sample.project(area, null, "SIGNED", null, new Dates("2025-01-10", "2025-04-30", null, null));
        sample.project(area, null, "SIGNED", null, new Dates("2025-04-10", "2025-03-15", null, null));
        sample.project(area, null, "STARTED", null, new Dates(null, null, "2025-02-01", "2025-02-10"));
        sample.project(area, null, "STARTED", null, new Dates(null, null, "2025-03-31", "2025-04-05"));
        sample.project(area, null, "PLANNED", null, new Dates(null, null, "2024-12-31", null));

        sample.issue(area, project, null, new Course("2025-03-10", "2025-03-10", "2025-03-12", "CLOSED"));
        UUID late = sample.issue(area, project, null, new Course("2025-03-05", "2025-03-19", "2025-03-20", "CLOSED"));
        UUID open = sample.issue(area, project, null, new Course("2025-02-20", null, null, "RECTIFYING"));
        sample.issue(area, project, null, new Course("2025-02-10", "2025-02-27", "2025-02-28", "CLOSED"));
        sample.issue(area, project, null, new Course("2025-03-20", null, null, "CANCELLED"));
        sample.issue(null, project, null, new Course("2025-03-31", null, null, "ASSIGNED"));
        sample.issue(area, project, null, new Course("2025-04-01", null, null, "ASSIGNED"));

        letter(area, project, late, "REMINDER", new Passage("2025-03-03", "2025-03-10", "2025-03-09", "ACCEPTED"));
        letter(area, project, late, "SUPERVISION", new Passage("2025-03-13", "2025-03-20", null, "DELIVERED"));
        letter(area, project, open, "SUPERVISION", new Passage("2025-03-13", "2025-03-20", null, "REVOKED"));
        letter(area, project, open, "REMINDER", new Passage("2025-02-21", "2025-02-28", "2025-02-27", "ACCEPTED"));
    }

    private void letter(String area, UUID project, UUID issue, String kind, Passage passage) {
        sample.letter(area, project, issue, kind, "411000-GXJ", passage);
    }

    private static Response explain(String area, String month) {
        Response answer = asCityAdmin().get(SCORES + "/{area}?month={month}", area, month);
        answer.then().statusCode(200);
        return answer;
    }

    private static void assertShare(JsonNode score, String id, String numerator, String denominator) {
        JsonNode indicator = indicator(score, id);
        assertThat(indicator.at("/numerator").decimalValue()).as(id).isEqualByComparingTo(numerator);
        assertThat(indicator.at("/denominator").decimalValue()).as(id).isEqualByComparingTo(denominator);
        assertThat(indicator.at("/records/total").asText()).as(id).isEqualTo(denominator);
    }

    private static JsonNode indicator(JsonNode score, String id) {
        for (JsonNode indicator : score.at("/indicators")) {
            if (id.equals(indicator.at("/id").asText())) {
                return indicator;
            }
        }
        throw new AssertionError("There is no " + id);
    }

    private static List<String> amounts(JsonNode score) {
        List<String> amounts = new ArrayList<>();
        score.at("/penalties/items")
                .forEach(line -> amounts.add(line.at("/amount").asText()));
        return amounts;
    }
}
