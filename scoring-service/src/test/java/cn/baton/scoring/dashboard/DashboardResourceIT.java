package cn.baton.scoring.dashboard;

import cn.baton.scoring.fact.SampleFacts;
import cn.baton.scoring.fact.SampleFacts.Dates;
import cn.baton.testing.BatonServers;
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
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class DashboardResourceIT {

    private static final String DASHBOARD = "/api/v1/dashboard";

    @Inject
    SampleFacts sample;

    @Test
    void theDictionaryNamesExactlyTheFiguresOfTheOverview() throws IOException {
        Set<String> answered = new TreeSet<>();
        new ObjectMapper()
                .readTree(asCityAdmin().get(DASHBOARD + "/overview").asString())
                .properties()
                .forEach(section -> names(section, answered));

        Response metrics = asCityAdmin().get(DASHBOARD + "/metrics");

        metrics.then().statusCode(200).body("items.label.zh", hasItem("整改率"));
        assertThat(metrics.jsonPath().<String>getList("items.name")).containsExactlyInAnyOrderElementsOf(answered);
        assertThat(metrics.jsonPath().<String>getList("items.formula"))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void theTagStandsForTheContent() {
        Response before = asCityAdmin().get(DASHBOARD + "/overview");
        String tag = before.header("ETag");
        before.then().statusCode(200).header("Cache-Control", "private, no-cache");
        assertThat(tag).matches("W/\"[0-9a-f]{32}\"");

        asCityAdmin()
                .header("If-None-Match", tag)
                .get(DASHBOARD + "/overview")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(is(""));
        sample.project("411092", null, "PLANNED", BigDecimal.ONE, new Dates(null, null, null, null));

        asCityAdmin()
                .header("If-None-Match", tag)
                .get(DASHBOARD + "/overview")
                .then()
                .statusCode(200);
    }

    @Test
    void aCallerWithoutScopeSeesNothingAndAStrangerIsRefused() {
        as("li", "county-officer", null, null)
                .get(DASHBOARD + "/overview")
                .then()
                .statusCode(200)
                .body("projects.total", is(0))
                .body("issues.rectificationRate", is((Object) null));
        RestAssured.get(DASHBOARD + "/overview").then().statusCode(401);
        RestAssured.get(DASHBOARD + "/metrics").then().statusCode(401);
    }

    private static void names(Map.Entry<String, JsonNode> section, Set<String> names) {
        section.getValue().fieldNames().forEachRemaining(figure -> names.add(section.getKey() + "." + figure));
    }
}
