package cn.baton.scoring.fact;

import cn.baton.scoring.fact.SampleFacts.Course;
import cn.baton.scoring.fact.SampleFacts.Dates;
import cn.baton.scoring.fact.SampleFacts.Passage;
import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class FactResourceIT {

    private static final String FACTS = "/api/v1/facts";
    private static final Dates NO_DATES = new Dates(null, null, null, null);
    private static final Course OPEN = new Course("2025-03-10", null, null, "RECTIFYING");
    private static final Passage DELIVERED = new Passage("2025-03-10", "2025-03-17", null, "DELIVERED");

    @Inject
    SampleFacts sample;

    @Test
    void everyFactTellsItsSource() {
        UUID project = sample.project("411003", "411003-GXJ", "PLANNED", new BigDecimal("12.50"), NO_DATES);

        asCityAdmin()
                .get(FACTS + "/projects?projectId={id}", project)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].areaCode", equalTo("411003"))
                .body("items[0].fact.stage", equalTo("PLANNED"))
                .body("items[0].source.eventType", equalTo("cn.baton.project.ProjectRegistered.v1"))
                .body("items[0].source.eventTime", equalTo("2024-12-01T01:00:00Z"));
    }

    @Test
    void anOfficerSeesTheOwnAreaAndADepartmentItsOwnMatters() {
        UUID here = sample.project("411003", "411003-GXJ", "PLANNED", null, NO_DATES);
        UUID there = sample.project("411071", "411071-GXJ", "PLANNED", null, NO_DATES);
        String issueHere = sample.issue(null, here, "411003-GXJ", OPEN).toString();
        UUID issueThere = sample.issue("411071", there, "411071-GXJ", OPEN);
        String letterHere = sample.letter(null, here, issueThere, "REMINDER", "411003-GXJ", DELIVERED)
                .toString();

        as("li", "county-officer", "411003-FGW", "411003")
                .get(FACTS + "/projects?limit=200")
                .then()
                .body("items.id", hasItem(here.toString()))
                .body("items.id", not(hasItem(there.toString())))
                .body("items.areaCode", everyItem(equalTo("411003")));
        as("li", "county-officer", "411003-FGW", "411003")
                .get(FACTS + "/issues?limit=200")
                .then()
                .body("items.id", hasItem(issueHere))
                .body("items.areaCode", everyItem(equalTo("411003")));
        as("li", "county-officer", "411003-FGW", "411003")
                .get(FACTS + "/letters?areaCode=411071")
                .then()
                .body("items", hasSize(0));
        as("wang", "department-officer", "411003-GXJ", null)
                .get(FACTS + "/letters?limit=200")
                .then()
                .body("items.id", hasItem(letterHere))
                .body("items.fact.recipientUnit", everyItem(equalTo("411003-GXJ")));
    }

    @Test
    void listsArePagedAndCounted() {
        UUID project = sample.project("411003", "411003-GXJ", "PLANNED", null, NO_DATES);
        for (int i = 0; i < 3; i++) {
            sample.issue(i == 0 ? null : "411003", project, "411003-GXJ", OPEN);
        }
        String list = FACTS + "/issues?limit=2&count=true&sort=raisedAt&areaCode=411003&projectId=" + project;

        Response first = asCityAdmin().get(list);
        first.then().body("items", hasSize(2)).body("total", equalTo(3)).header("Link", startsWith("<"));
        asCityAdmin()
                .queryParam("cursor", first.<String>path("next"))
                .get(list)
                .then()
                .body("items", hasSize(1));
        asCityAdmin()
                .queryParam("cursor", first.<String>path("next"))
                .get(FACTS + "/issues?limit=2")
                .then()
                .statusCode(400);
    }

    @Test
    void badRequestsAreRefused() {
        asCityAdmin().get(FACTS + "/letters?sort=secret").then().statusCode(400);
        asCityAdmin()
                .get(FACTS + "/projects?limit=0")
                .then()
                .statusCode(422)
                .body("violations.field", contains("limit"));
        asCityAdmin().get(FACTS + "/meetings").then().statusCode(404);
        asCityAdmin().delete(FACTS + "/letters").then().statusCode(405);
        RestAssured.get(FACTS + "/letters").then().statusCode(401);
    }
}
